import { type Actor, personOf } from '../../../kernel/access/actor.ts'
import type { Handlers } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { notFound, privatePage, seeOther } from '../../../kernel/http/reply.ts'
import { type MailKind, refusableMailKinds } from '../../../kernel/mail/mail.ts'
import { chooseMails, kindToRefuse, myRefusedMails, refuseByToken } from '../actions/account.ts'
import { refusedIn } from '../forms/account.ts'
import { texts } from '../locales/texts.ts'
import { accountRoutes, type mailRoutes } from '../routes/account.ts'
import { mailsView, unsubscribedView, unsubscribeView } from '../views/mails.ts'

export const mailPages: Handlers<Pick<typeof accountRoutes, 'mails' | 'chooseMails'> & typeof mailRoutes> = {
  mails: async ({ query }, context) => {
    const { language, visit } = context
    const refused = await myRefusedMails(context)
    const offered = offeredTo(context.actor)
    const main = mailsView({ language, token: visit.formToken(), refused, isSaved: query.saved === 'yes', offered })
    return privatePage({ title: texts[language].account.parts.mails, main })
  },

  chooseMails: async ({ body }, context) => {
    await chooseMails(context, refusedIn(body))
    return seeOther(href(accountRoutes.mails, context.language, {}, { saved: 'yes' }))
  },

  unsubscribe: async ({ params }, context) => {
    const { language, visit } = context
    const kind = kindToRefuse(context, params.token)
    if (kind === undefined) return notFound
    const main = unsubscribeView({ language, formToken: visit.formToken(), token: params.token, kind })
    return privatePage({ title: texts[language].account.unsubscribe.heading, main })
  },

  refuseMails: async ({ params }, context) => {
    const { language } = context
    if ((await refuseByToken(context, params.token)) === undefined) return notFound
    return privatePage({ title: texts[language].account.unsubscribe.doneHeading, main: unsubscribedView({ language }) })
  },
}

/** What waits on the desk is told to those who run the platform only. */
function offeredTo(actor: Actor): readonly MailKind[] {
  const person = personOf(actor)
  const runsPlatform = person !== undefined && (person.isOperator || person.awaitsSecondFactor)
  return runsPlatform ? refusableMailKinds : refusableMailKinds.filter((kind) => kind !== 'desk')
}
