import { signedIn } from '../../../kernel/access/actor.ts'
import { type FieldFault, one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { type PageReply, privatePage, seeOther } from '../../../kernel/http/reply.ts'
import { checkEmailLink, confirmEmail, type EmailLinkRefusal, requestEmailChange } from '../actions/change-email.ts'
import { readEmail } from '../forms/account.ts'
import { texts } from '../locales/texts.ts'
import { accountRoutes } from '../routes/account.ts'
import { type EmailView, emailLinkView, emailView, expiredEmailLinkView, otherAccountView } from '../views/email.ts'
import { errorsOf } from '../views/errors.ts'
import { proofFirst } from './proof.ts'
import { statusFor } from './status.ts'

export const emailPages: Handlers<Pick<typeof accountRoutes, 'email' | 'changeEmail' | 'emailLink' | 'confirmEmail'>> =
  {
    email: async ({ query }, context) =>
      (await proofFirst(context, href(accountRoutes.email, context.language, {}))) ??
      emailPage(context, { email: '', isSent: query.sent === 'yes' }, []),

    changeEmail: async ({ body }, context) => {
      const first = await proofFirst(context, href(accountRoutes.email, context.language, {}))
      if (first) return first
      const shown = { email: one(body, 'email'), isSent: false }
      const form = readEmail(body)
      if (!form.ok) return emailPage(context, shown, form.refusal)
      const sent = await requestEmailChange(context, form.value.email)
      if (sent.ok) return seeOther(href(accountRoutes.email, context.language, {}, { sent: 'yes' }))
      return emailPage(context, shown, [{ field: fieldOf[sent.refusal], key: sent.refusal }])
    },

    emailLink: async ({ params }, context) => {
      const { language, visit } = context
      const checked = await checkEmailLink(context, params.token)
      if (!checked.ok) return refusedLink(context, checked.refusal, params.token)
      const main = emailLinkView({ language, formToken: visit.formToken(), token: params.token })
      return privatePage({ title: texts[language].account.emailPage.confirmHeading, main })
    },

    confirmEmail: async ({ params }, context) => {
      const confirmed = await confirmEmail(context, params.token)
      return confirmed.ok
        ? seeOther(href(accountRoutes.account, context.language, {}))
        : refusedLink(context, confirmed.refusal, params.token)
    },
  }

const fieldOf = { sameEmail: 'email', tooManyTries: '' } as const

function emailPage(
  context: RequestContext,
  shown: Pick<EmailView, 'email' | 'isSent'>,
  faults: readonly FieldFault[],
): PageReply {
  const { language, visit, actor } = context
  const { account, signIn } = texts[language]
  const main = emailView({
    language,
    token: visit.formToken(),
    present: signedIn(actor).email,
    errors: errorsOf(faults, { ...signIn.faults, ...account.emailPage.faults }),
    ...shown,
  })
  return privatePage({ title: account.parts.email, status: statusFor(faults), main })
}

function refusedLink({ language }: RequestContext, refusal: EmailLinkRefusal, token: string): PageReply {
  if (refusal === 'otherAccount') {
    const title = texts[language].account.emailPage.otherHeading
    return privatePage({ status: 403, title, main: otherAccountView({ language, token }) })
  }
  const title = texts[language].signIn.link.expiredHeading
  return privatePage({ status: 410, title, main: expiredEmailLinkView({ language }) })
}
