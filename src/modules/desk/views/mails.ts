import { alert } from '../../../design/alert.ts'
import { linkButton } from '../../../design/button.ts'
import { emptyState } from '../../../design/empty-state.ts'
import { searchForm } from '../../../design/search-form.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { MailSummary } from '../../../kernel/mail/outbox.ts'
import type { MailsAsked } from '../forms/lists.ts'
import { texts } from '../locales/texts.ts'
import type { MailPage } from '../model/mails.ts'
import { routes } from '../routes.ts'
import { deskPage } from './desk-page.ts'
import { moment } from './moment.ts'
import { olderLinks } from './older-links.ts'

export interface MailsView extends MailPage {
  readonly language: Language
  readonly asked: MailsAsked
  /** Whether mails leave; without a mail server they stay here. */
  readonly sendsMail: boolean
}

/** The platform's mails, the newest first. */
export function mailsView(view: MailsView): Html {
  const { language, asked, mails, next, sendsMail } = view
  const t = texts[language].mails
  const url = (before: number | undefined) => href(routes.mails, language, {}, { q: asked.search, before })
  const main = html`
    ${!sendsMail && alert({ language, kind: 'info', heading: t.keptHeading, body: t.kept })}
    ${searchForm({
      action: href(routes.mails, language, {}),
      name: 'q',
      value: asked.search,
      label: t.label,
      hint: t.hint,
      button: t.button,
    })}
    ${mails.length === 0 ? nothing(language) : list(view)}
    ${olderLinks({ language, url, before: asked.before, next })}`
  return deskPage({ language, tab: 'mails', lead: t.lead, main })
}

/** What became of a mail, and since when. */
export function stateInWords(
  { state, since }: MailSummary,
  { language, sendsMail }: Pick<MailsView, 'language' | 'sendsMail'>,
): string {
  const { states, stateSince } = texts[language].mails
  if (state === 'waiting') return sendsMail ? states.waiting : states.kept
  return stateSince(states[state], moment(since, language))
}

function nothing(language: Language): Html {
  const t = texts[language].mails
  const all = linkButton({ text: t.showAll, url: href(routes.mails, language, {}), variant: 'secondary' })
  return emptyState({ heading: t.nothingHeading, text: t.nothing, actions: [all] })
}

function list(view: MailsView): Html {
  const { caption, columns } = texts[view.language].mails
  return table({ caption, columns, rows: view.mails.map((mail) => row(mail, view)) })
}

function row(mail: MailSummary, view: MailsView): (Html | string)[] {
  const { language } = view
  const url = href(routes.mail, language, { id: String(mail.id) })
  return [
    html`<a href="${url}">${mail.subject}</a>`,
    mail.to,
    moment(mail.createdAt, language),
    stateInWords(mail, view),
  ]
}
