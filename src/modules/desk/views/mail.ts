import { alert } from '../../../design/alert.ts'
import { definitionList } from '../../../design/definition-list.ts'
import { buttonForm } from '../../../design/form/form.ts'
import { prose } from '../../../design/prose.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { MailSection } from '../../../kernel/mail/mail.ts'
import type { MailDetail } from '../../../kernel/mail/outbox.ts'
import { texts } from '../locales/texts.ts'
import { routes } from '../routes.ts'
import { deskPage } from './desk-page.ts'
import { stateInWords } from './mails.ts'
import { moment } from './moment.ts'

export interface MailView {
  readonly language: Language
  readonly mail: MailDetail
  /** What stands under every mail of its kind, in the mail's language. */
  readonly footer: string
  readonly baseUrl: string
  readonly sendsMail: boolean
  readonly sentAgain: boolean
  /** It was to be sent again, but its link was spent. */
  readonly isSpent: boolean
  readonly token: Html
}

/** A mail as its receiver reads it, and what became of it. */
export function mailView(view: MailView): Html {
  const { language, mail, sendsMail, sentAgain, isSpent, token } = view
  const t = texts[language].mail
  const action = href(routes.sendAgain, language, { id: String(mail.id) })
  const main = html`
    ${sentAgain && alert({ language, kind: 'success', heading: sendsMail ? t.sentAgain : t.keptAgain })}
    ${isSpent && alert({ language, kind: 'warning', heading: t.spent, body: t.secretGone })}
    ${definitionList(facts(view))}
    <h2>${t.content}</h2>
    <div lang="${mail.language}">${prose(content(view))}</div>
    ${mail.secretIsGone ? !isSpent && html`<p>${t.secretGone}</p>` : buttonForm({ action, token, text: t.sendAgain, variant: 'secondary' })}
    <p><a href="${href(routes.mails, language, {})}">${t.toList}</a></p>`
  return deskPage({
    language,
    tab: 'mails',
    trail: [{ text: texts[language].tabs.mails, url: href(routes.mails, language, {}) }],
    heading: mail.subject,
    main,
  })
}

function facts({ mail, language, sendsMail }: MailView) {
  const { rows, kinds } = texts[language].mail
  return [
    { term: rows.to, values: [mail.to] },
    { term: rows.kind, values: [kinds[mail.kind]] },
    { term: rows.written, values: [moment(mail.createdAt, language)] },
    { term: rows.state, values: [stateInWords(mail, { language, sendsMail })] },
    { term: rows.attempts, values: mail.attempts === 0 ? [] : [formatNumber(mail.attempts, language)] },
    { term: rows.error, values: mail.lastError === null ? [] : [mail.lastError] },
  ]
}

function content(view: MailView): Html {
  const { paragraphs, sections = [], afterwards } = view.mail
  return html`
    ${paragraphs.map(paragraph)}
    ${sections.map((each) => section(each, view))}
    ${link(view)}
    ${afterwards.map(paragraph)}
    ${paragraph(view.footer)}`
}

function section({ heading, links }: MailSection, { baseUrl }: MailView): Html {
  return html`<p>${heading}</p><ul>${links.map(({ text, path }) => html`<li><a href="${baseUrl}${path}">${text}</a></li>`)}</ul>`
}

/** The whole address, so that it can be passed on; nothing to follow where the part that lets somebody in is gone. */
function link({ mail, baseUrl, language }: MailView): Html | false {
  if (mail.link === null) return false
  if (mail.secretIsGone) return html`<p>${mail.link.text}</p>`
  const url = `${baseUrl}${mail.link.path}`
  const warning = mail.letsIn && html`<p lang="${language}">${texts[language].mail.keptLink}</p>`
  return html`<p>${mail.link.text}:<br><a href="${url}">${url}</a></p>${warning}`
}

/** Somebody's own words keep their lines. */
function paragraph(text: string): Html {
  return html`<p>${text.split('\n').map((line, index) => html`${index > 0 && html`<br>`}${line}`)}</p>`
}
