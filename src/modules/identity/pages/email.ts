import { signedIn } from '../../../kernel/access/actor.ts'
import { type FieldFault, one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { type PageReply, privatePage, seeOther } from '../../../kernel/http/reply.ts'
import { confirmEmail, isEmailLink, needsPassword, requestEmailChange } from '../actions/change-email.ts'
import { readEmail } from '../forms/account.ts'
import { texts } from '../locales/texts.ts'
import { accountRoutes } from '../routes/account.ts'
import { type EmailView, emailLinkView, emailView, expiredEmailLinkView } from '../views/email.ts'
import { errorsOf } from '../views/errors.ts'
import { statusFor } from './status.ts'

export const emailPages: Handlers<Pick<typeof accountRoutes, 'email' | 'changeEmail' | 'emailLink' | 'confirmEmail'>> =
  {
    email: ({ query }, context) => emailPage(context, { email: '', isSent: query.sent === 'yes' }, []),

    changeEmail: async ({ body }, context) => {
      const shown = { email: one(body, 'email'), isSent: false }
      const form = readEmail(body)
      if (!form.ok) return emailPage(context, shown, form.refusal)
      const sent = await requestEmailChange(context, form.value)
      if (sent.ok) return seeOther(href(accountRoutes.email, context.language, {}, { sent: 'yes' }))
      return emailPage(context, shown, [{ field: fieldOf[sent.refusal], key: sent.refusal }])
    },

    emailLink: async ({ params }, context) => {
      const { language, visit } = context
      if (!(await isEmailLink(context, params.token))) return expired(context)
      const main = emailLinkView({ language, formToken: visit.formToken(), token: params.token })
      return privatePage({ title: texts[language].account.emailPage.confirmHeading, main })
    },

    confirmEmail: async ({ params }, context) => {
      const confirmed = await confirmEmail(context, params.token)
      return confirmed.ok ? seeOther(href(accountRoutes.account, context.language, {})) : expired(context)
    },
  }

const fieldOf = { sameEmail: 'email', wrongPassword: 'password', tooManyTries: '' } as const

async function emailPage(
  context: RequestContext,
  shown: Pick<EmailView, 'email' | 'isSent'>,
  faults: readonly FieldFault[],
): Promise<PageReply> {
  const { language, visit, actor } = context
  const { account, signIn } = texts[language]
  const main = emailView({
    language,
    token: visit.formToken(),
    present: signedIn(actor).email,
    needsPassword: await needsPassword(context),
    errors: errorsOf(faults, { ...signIn.faults, ...account.emailPage.faults }),
    ...shown,
  })
  return privatePage({ title: account.parts.email, status: statusFor(faults), main })
}

function expired({ language }: RequestContext): PageReply {
  const title = texts[language].signIn.link.expiredHeading
  return privatePage({ status: 410, title, main: expiredEmailLinkView({ language }) })
}
