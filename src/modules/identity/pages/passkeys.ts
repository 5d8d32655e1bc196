import { signedIn } from '../../../kernel/access/actor.ts'
import { one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { type PageReply, privatePage, seeOther } from '../../../kernel/http/reply.ts'
import { addPasskey, myPasskeys, passkeyCreation, removePasskey } from '../actions/passkeys-account.ts'
import { passkeyAddress } from '../actions/passkeys-relying-party.ts'
import { ownerOfPasskey, passkeyRequest } from '../actions/passkeys-sign-in.ts'
import { readNewCredential, readUsedCredential } from '../forms/passkey-answer.ts'
import { texts } from '../locales/texts.ts'
import { keptNext } from '../model/safe-next.ts'
import { twoStepRoutes } from '../routes/account.ts'
import { passkeyRoutes } from '../routes/passkeys.ts'
import { type PasskeysView, passkeysView } from '../views/passkeys.ts'
import { passkeySignInView } from '../views/passkeys-sign-in.ts'
import { finishSignIn } from './finish-sign-in.ts'
import { proofFirst } from './proof.ts'

export const passkeyPages: Handlers<typeof passkeyRoutes> = {
  passkeys: async ({ query }, context) => {
    if (signedIn(context.actor).awaitsSecondFactor) return showSecondFactorFirst(context)
    const first = await proofFirst(context, href(passkeyRoutes.passkeys, context.language, {}))
    if (first) return first
    const saved = (['added', 'removed'] as const).find((each) => each === query.saved)
    return ownPasskeys(context, { name: '', saved })
  },

  addPasskey: async ({ body }, context) => {
    const first = await proofFirst(context, href(passkeyRoutes.passkeys, context.language, {}))
    if (first) return first
    const { add, refused } = texts[context.language].passkeys
    const name = one(body, 'name').slice(0, longestName)
    const answer = readNewCredential(one(body, 'answer'))
    const added = await addPasskey(context, { answer, name: name || add.unnamed })
    if (added.ok) return toOwnPasskeys(context, 'added')
    if (added.refusal === 'halfSignedIn') return showSecondFactorFirst(context)
    return { ...(await ownPasskeys(context, { name, error: refused[added.refusal] })), status: 422 }
  },

  removePasskey: async ({ body }, context) => {
    await removePasskey(context, one(body, 'credential'))
    return toOwnPasskeys(context, 'removed')
  },

  passkeySignIn: ({ query }, context) => signInPage(context, { next: keptNext(query.next) }),

  signInWithPasskey: async ({ body }, context) => {
    const next = keptNext(one(body, 'next'))
    const owner = await ownerOfPasskey(context, readUsedCredential(one(body, 'answer')))
    if (owner.ok) return finishSignIn(context, { personId: owner.value, method: 'passkey', isStrong: true, next })
    const error = texts[context.language].passkeys.refused[owner.refusal]
    return { ...(await signInPage(context, { next, error })), status: 422 }
  },
}

/** In characters. What is longer is cut off: the passkey is made already, and a name is easily known by its beginning. */
const longestName = 60

const scripts = ['passkey.js']

async function ownPasskeys(
  context: RequestContext,
  shown: Pick<PasskeysView, 'name' | 'error' | 'saved'>,
): Promise<PageReply> {
  const [passkeys, options] = [await myPasskeys(context), await passkeyCreation(context)]
  const main = passkeysView({ ...basics(context), ...shown, passkeys, options })
  return privatePage({ title: texts[context.language].passkeys.heading, scripts, main })
}

async function signInPage(
  context: RequestContext,
  shown: { readonly next: string; readonly error?: string },
): Promise<PageReply> {
  const main = passkeySignInView({ ...basics(context), ...shown, options: await passkeyRequest(context) })
  return privatePage({ title: texts[context.language].passkeys.signIn.heading, scripts, main })
}

function basics({ language, baseUrl, visit }: RequestContext) {
  return { language, address: passkeyAddress(baseUrl), token: visit.formToken() }
}

function toOwnPasskeys({ language }: RequestContext, saved: 'added' | 'removed') {
  return seeOther(href(passkeyRoutes.passkeys, language, {}, { saved }))
}

function showSecondFactorFirst({ language }: RequestContext) {
  return seeOther(href(twoStepRoutes.secondFactor, language, {}, { next: href(passkeyRoutes.passkeys, language, {}) }))
}
