import { personOf } from '../../../kernel/access/actor.ts'
import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import type { Html } from '../../../kernel/html/html.ts'
import type { Handlers, PageRequest, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { type PageReply, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { sentTo } from '../actions/link-sent.ts'
import { signOut } from '../actions/my-sessions.ts'
import { passkeyRequest } from '../actions/passkeys-sign-in.ts'
import { type LinkRequest, requestLink } from '../actions/request-link.ts'
import { signInWithPassword } from '../actions/sign-in-with-password.ts'
import { readSignIn, type SignInForm } from '../forms/sign-in.ts'
import { texts } from '../locales/texts.ts'
import { keptNext, safeNext } from '../model/safe-next.ts'
import { signInRoutes } from '../routes/sign-in.ts'
import { errorsOf } from '../views/errors.ts'
import { openIdButton } from '../views/openid.ts'
import { passkeyButton } from '../views/passkeys-sign-in.ts'
import { linkSentView, newAccountView, type SignInView, signInView } from '../views/sign-in.ts'
import { leadOn } from './finish-sign-in.ts'
import { statusFor } from './status.ts'

type Shown = Handlers<
  Pick<typeof signInRoutes, 'signIn' | 'submitSignIn' | 'newAccount' | 'askForAccount' | 'linkSent' | 'signOut'>
>

export const signInPages: Shown = {
  signIn: async ({ query }, context) => {
    const next = keptNext(query.next)
    // Whoever must prove anew who they are has a session already.
    if (personOf(context.actor) && query.again === undefined) return seeOther(safeNext(next, context.language))
    return signInPage(context, { email: '', next, notice: noticeOf(query) })
  },

  submitSignIn: async ({ body }, context) => {
    const form = readSignIn(body)
    if (!form.ok) return refusedSignIn(context, body, form.refusal)
    return form.value.password === '' ? sendLink(context, body, form.value) : tryPassword(context, body, form.value)
  },

  newAccount: async ({ query }, context) => newAccountPage(context, { email: '', next: keptNext(query.next) }),

  askForAccount: async ({ body }, context) => {
    const form = readSignIn(body)
    const faults = form.ok ? await linkFaults(context, form.value) : form.refusal
    if (faults.length === 0) return toLinkSent(context)
    return newAccountPage(context, { ...typed(body), faults })
  },

  linkSent: async (_, context) => {
    const { language } = context
    const email = await sentTo(context)
    const main = linkSentView({ language, ...(email === undefined ? {} : { email }) })
    return privatePage({ title: texts[language].signIn.sent.heading, main })
  },

  signOut: async (_, context) => {
    await signOut(context)
    return seeOther(href(signInRoutes.signIn, context.language, {}, { signedOut: 'yes' }), 'end')
  },
}

async function tryPassword(context: RequestContext, body: FormBody, form: SignInForm): Promise<Reply> {
  const entry = await signInWithPassword(context, form)
  if (entry.ok) return leadOn(entry.value, form.next, context.language)
  const field = entry.refusal === 'tooManyTries' ? '' : 'password'
  return refusedSignIn(context, body, [{ field, key: entry.refusal }])
}

async function sendLink(context: RequestContext, body: FormBody, form: SignInForm): Promise<Reply> {
  const faults = await linkFaults(context, form)
  return faults.length === 0 ? toLinkSent(context) : refusedSignIn(context, body, faults)
}

async function linkFaults(context: RequestContext, request: LinkRequest): Promise<readonly FieldFault[]> {
  const sent = await requestLink(context, request)
  return sent.ok ? [] : [{ field: '', key: sent.refusal }]
}

function toLinkSent({ language }: RequestContext): Reply {
  return seeOther(href(signInRoutes.linkSent, language, {}))
}

function refusedSignIn(context: RequestContext, body: FormBody, faults: readonly FieldFault[]): Promise<PageReply> {
  return signInPage(context, { ...typed(body), faults })
}

/** Why somebody is here again. */
function noticeOf({ signedOut, startOver }: PageRequest['query']): SignInView['notice'] {
  if (startOver === 'yes') return 'startOver'
  return signedOut === 'yes' ? 'signedOut' : undefined
}

function typed(body: FormBody): { readonly email: string; readonly next: string } {
  return { email: one(body, 'email'), next: keptNext(one(body, 'next')) }
}

interface Typed {
  readonly email: string
  readonly next: string
  readonly faults?: readonly FieldFault[]
}

async function signInPage(
  context: RequestContext,
  { faults = [], ...shown }: Typed & Pick<SignInView, 'notice'>,
): Promise<PageReply> {
  const { language, visit } = context
  const t = texts[language].signIn
  const others = await otherWays(context, shown.next)
  const errors = errorsOf(faults, t.faults)
  const main = signInView({ language, token: visit.formToken(), ...shown, errors, others })
  return privatePage({ title: t.heading, status: statusFor(faults), scripts: ['passkey.js'], main })
}

async function newAccountPage(context: RequestContext, { faults = [], ...shown }: Typed): Promise<PageReply> {
  const { language, visit } = context
  const t = texts[language].signIn
  const main = newAccountView({ language, token: visit.formToken(), ...shown, errors: errorsOf(faults, t.faults) })
  return privatePage({ title: t.newAccount.heading, status: statusFor(faults), main })
}

async function otherWays(context: RequestContext, next: string): Promise<Html[]> {
  const { language, visit, ports } = context
  const passkey = passkeyButton({ language, token: visit.formToken(), next, options: await passkeyRequest(context) })
  const openId = openIdButton({ language, next, isOn: ports.openId !== undefined })
  return [passkey, openId].filter((button) => button !== false)
}
