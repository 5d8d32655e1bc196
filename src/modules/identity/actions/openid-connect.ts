import { z } from 'zod'
import { signedIn } from '../../../kernel/access/actor.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { connect, disconnect, type ListedOpenId, listConnected, type OpenIdKey } from '../store/openid.ts'
import { findPending } from './openid-pending.ts'
import { tellOfWayIn } from './way-in-changed.ts'

/** `notBegun`: not in this browser, or too long ago. `taken`: the identity signs in to another account. */
export type ConnectRefusal = 'notBegun' | 'taken'

/** The e-mail address that the other party told of whoever holds the key; a help for writing, and no more. */
export async function openIdHint(context: RequestContext, token: string): Promise<Result<string, ConnectRefusal>> {
  const identity = await pendingIdentity(context, token)
  return identity === undefined ? refused('notBegun') : ok(identity.email ?? '')
}

/**
 * From now on the identity signs in to the account of the one who asks. Whoever has proved both in one browser, and says so,
 * is the same. Sent twice, it is connected once.
 */
export async function connectOpenId(
  context: RequestContext,
  token: string,
): Promise<Result<undefined, ConnectRefusal>> {
  const { personId } = signedIn(context.actor)
  const identity = await pendingIdentity(context, token)
  if (identity === undefined) return refused('notBegun')
  return inTransaction(context, async (tx) => {
    const connected = await connect(tx, { ...identity, personId }, context.clock.now())
    if (connected === 'now') await tellOfWayIn(tx, context, personId, 'openIdAdded')
    return connected === 'taken' ? refused('taken') : ok(undefined)
  })
}

/** The identities at other parties that sign in to the account of the one who asks, oldest first. */
export function myOpenIds(context: Context): Promise<ListedOpenId[]> {
  return inTransaction(context, (tx) => listConnected(tx, signedIn(context.actor).personId))
}

/** The identity signs in to the account of the one who asks no more. A link by mail always lets them in. */
export function disconnectOpenId(context: Context, key: OpenIdKey): Promise<void> {
  const { personId } = signedIn(context.actor)
  return inTransaction(context, async (tx) => {
    if (await disconnect(tx, personId, key)) await tellOfWayIn(tx, context, personId, 'openIdRemoved')
  })
}

async function pendingIdentity(
  context: RequestContext,
  token: string,
): Promise<z.output<typeof keptIdentity> | undefined> {
  return keptIdentity.safeParse(await findPending(context, { kind: 'openIdIdentity', token })).data
}

const keptIdentity = z.object({
  issuer: z.string(),
  subject: z.string(),
  email: z.string().nullable(),
  cvr: z.string().nullable(),
})
