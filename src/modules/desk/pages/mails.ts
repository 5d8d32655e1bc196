import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { notAllowed, notFound, privatePage, seeOther } from '../../../kernel/http/reply.ts'
import { mailFrame } from '../actions/mail-frame.ts'
import { mailById, mailPage, resendMail } from '../actions/mails.ts'
import { readMailsAsked, readNumber } from '../forms/lists.ts'
import { texts } from '../locales/texts.ts'
import { routes } from '../routes.ts'
import { mailView } from '../views/mail.ts'
import { mailsView } from '../views/mails.ts'

export const mailPages: Pick<Handlers<typeof routes>, 'mails' | 'mail' | 'sendAgain'> = {
  mails: async ({ query }, context) => {
    const { language } = context
    const asked = readMailsAsked(query)
    const page = await mailPage(context, asked)
    const main = mailsView({ ...page, language, asked, sendsMail: sendsMail(context) })
    return privatePage({ title: texts[language].tabs.mails, main })
  },

  mail: async ({ params, query }, context) => {
    const { language, baseUrl, visit } = context
    const mail = await findMail(context, params.id)
    if (mail === undefined) return notFound
    const frame = await mailFrame(context)
    const view = {
      language,
      mail,
      baseUrl,
      footer: frame.footer(mail.language, mail.kind).sender,
      sendsMail: sendsMail(context),
      sentAgain: query.sent === 'yes',
      isSpent: query.sent === 'spent' && mail.secretIsGone,
      token: visit.formToken(),
    }
    return privatePage({ title: mail.subject, main: mailView(view) })
  },

  sendAgain: async ({ params }, context) => {
    const id = readNumber(params.id)
    const sent = id === undefined ? undefined : await resendMail(context, id)
    if (sent === undefined) return notFound
    if (sent.ok) return seeOther(href(routes.mail, context.language, { id: String(sent.value) }, { sent: 'yes' }))
    if (sent.refusal === 'notAllowed') return notAllowed
    if (sent.refusal === 'notFound') return notFound
    return seeOther(href(routes.mail, context.language, { id: params.id }, { sent: 'spent' }))
  },
}

function findMail(context: RequestContext, id: string) {
  const number = readNumber(id)
  return number === undefined ? undefined : mailById(context, number)
}

function sendsMail({ ports }: RequestContext): boolean {
  return ports.sendsMail === true
}
