import { signedIn } from '../../../kernel/access/actor.ts'
import { type FieldFault, one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { type PageReply, privatePage, type RedirectReply, seeOther } from '../../../kernel/http/reply.ts'
import { myAccount } from '../actions/account.ts'
import { needsFreshProof, proveWithPassword } from '../actions/fresh-proof.ts'
import { requestLink } from '../actions/request-link.ts'
import { passwordIn } from '../forms/fields.ts'
import { texts } from '../locales/texts.ts'
import { keptNext, safeNext } from '../model/safe-next.ts'
import { accountRoutes } from '../routes/account.ts'
import { signInRoutes } from '../routes/sign-in.ts'
import { errorsOf } from '../views/errors.ts'
import { proofView } from '../views/proof.ts'
import { statusFor } from './status.ts'

export const proofPages: Handlers<Pick<typeof accountRoutes, 'proof' | 'prove'>> = {
  proof: ({ query }, context) => proofPage(context, keptNext(query.next), []),

  prove: async ({ body }, context) => {
    const next = keptNext(one(body, 'next'))
    if (one(body, 'way') === 'link') return sendLink(context, next)
    const proved = await proveWithPassword(context, passwordIn(body, 'password'))
    if (proved.ok) return seeOther(safeNext(next, context.language))
    return proofPage(context, next, faultsOf(proved.refusal))
  },
}

/** The way to the page where somebody proves anew who they are, and from there on to an address; nothing where they just did. */
export async function proofFirst(context: RequestContext, next: string): Promise<RedirectReply | undefined> {
  return (await needsFreshProof(context)) ? toProof(context, next) : undefined
}

/** Where somebody proves anew who they are, to go on to an address. */
export function toProof({ language }: RequestContext, next: string): RedirectReply {
  return seeOther(href(accountRoutes.proof, language, {}, { next }))
}

async function sendLink(context: RequestContext, next: string): Promise<PageReply | RedirectReply> {
  const sent = await requestLink(context, { email: signedIn(context.actor).email, next })
  if (!sent.ok) return proofPage(context, next, faultsOf(sent.refusal))
  return seeOther(href(signInRoutes.linkSent, context.language, {}))
}

async function proofPage(context: RequestContext, next: string, faults: readonly FieldFault[]): Promise<PageReply> {
  const { language, visit } = context
  const { account, signIn } = texts[language]
  const { email, passwordHash } = await myAccount(context)
  const errors = errorsOf(faults, { ...signIn.faults, ...account.proofPage.faults })
  const main = proofView({
    language,
    token: visit.formToken(),
    email,
    hasPassword: passwordHash !== null,
    next,
    errors,
  })
  return privatePage({ title: account.proofPage.heading, status: statusFor(faults), main })
}

function faultsOf(refusal: 'wrongPassword' | 'tooManyTries'): FieldFault[] {
  return [{ field: refusal === 'tooManyTries' ? '' : 'password', key: refusal }]
}
