import { appendAudit } from '../../../kernel/audit/audit.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { mayAppointOperators } from '../policy.ts'
import { promote } from '../store/accounts.ts'
import { insertLink } from '../store/links.ts'
import { ensurePerson } from './people.ts'
import { newToken, tokenHash } from './tokens.ts'

/** Somebody whom a command or a demo lets in. */
export interface Appointed {
  readonly email: string
  readonly name: string | null
}

/** Somebody of a demo. */
export interface DemoPerson extends Appointed {
  readonly isOperator: boolean
}

/** In minutes. */
const linkLasts = 30
const demoLinkLasts = 24 * 60

/**
 * Makes somebody one of those who run the platform, with an account if they have none. Answers the token of a link that signs
 * them in, once, within 30 minutes: mail may not work yet when the first operator comes.
 */
export function createOperator(context: Context, appointed: Appointed): Promise<Result<string, 'notAllowed'>> {
  return inTransaction(asSystem(context), async (tx) => {
    if (!mayAppointOperators(context.actor)) return refused('notAllowed')
    const personId = await ensurePerson(tx, context, { ...appointed, language: 'da' })
    if (await promote(tx, personId)) {
      await appendAudit(tx, context, { action: 'identity.operatorAppointed', subject: `person ${personId}` })
    }
    return ok(await addLink(tx, context, appointed.email, { lasts: linkLasts, isDemo: false }))
  })
}

/** Answers the token of a link that lets somebody of a demo in again and again for a day, their second factor included. */
export function demoSignIn(context: Context, { isOperator, ...person }: DemoPerson): Promise<string> {
  return inTransaction(asSystem(context), async (tx) => {
    const personId = await ensurePerson(tx, context, { ...person, language: 'da' })
    if (isOperator) await promote(tx, personId)
    return addLink(tx, context, person.email, { lasts: demoLinkLasts, isDemo: true })
  })
}

/** `lasts` is in minutes. */
async function addLink(
  tx: Transaction,
  { clock }: Context,
  email: string,
  { lasts, isDemo }: { readonly lasts: number; readonly isDemo: boolean },
): Promise<string> {
  const [token, createdAt] = [newToken(), clock.now()]
  await insertLink(tx, {
    tokenHash: tokenHash(token),
    email: email.trim().toLowerCase(),
    personId: null,
    next: null,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + lasts * 60_000),
    isDemo,
  })
  return token
}
