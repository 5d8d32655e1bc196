import { type Html, html } from '../html/html.ts'
import type { Language } from '../i18n/language.ts'
import type { SecretKey } from '../secret-key.ts'
import type { MailKind, MailSection } from './mail.ts'
import { type MailChoice, unsubscribeToken } from './unsubscribe.ts'

/** What stands around every mail. The kernel has no texts of its own, so the sentences come with it. */
export interface MailFrame {
  readonly siteName: string
  /** The address that mails come from, without a name. */
  readonly from: string
  /** The site's public address, without a slash at the end. */
  readonly baseUrl: string
  /** Makes the links by which somebody refuses mails. */
  readonly secretKey: SecretKey
  /** Where on this site such a link leads, from its first slash. It takes `GET` from people and `POST` from mail programs. */
  unsubscribePath(language: Language, token: string): string
  footer(language: Language, kind: MailKind): MailFooter
}

export interface MailFooter {
  /** Who writes, and why to this receiver. */
  readonly sender: string
  /** The text of the link by which they get no more of these. */
  readonly unsubscribe: string
}

/** A mail as it waits in the table. */
export interface QueuedMail {
  readonly messageId: string
  readonly kind: MailKind
  readonly to: string
  readonly language: Language
  readonly subject: string
  readonly content: MailContent
  readonly secret: string | null
  readonly createdAt: Date
}

/** What the column `content` holds. */
export interface MailContent {
  readonly paragraphs: readonly string[]
  readonly sections?: readonly MailSection[]
  /** The path may have `{secret}` in it. */
  readonly link: { readonly text: string; readonly path: string } | null
  readonly afterwards: readonly string[]
}

/** A mail as it goes to the mail server. */
export interface Letter {
  /** Between angle brackets. */
  readonly messageId: string
  readonly date: Date
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

/** Puts the frame around a mail. The same mail gives the same letter each time, so that a second copy can be told as one. */
export function renderMail(mail: QueuedMail, frame: MailFrame): Letter {
  const choice: MailChoice = { address: mail.to, kind: mail.kind }
  const unsubscribeUrl = onSite(frame, frame.unsubscribePath(mail.language, unsubscribeToken(frame.secretKey, choice)))
  const parts: Parts = {
    mail,
    sections: sectionsOf(mail, frame),
    url: linkUrl(mail, frame),
    unsubscribeUrl,
    footer: frame.footer(mail.language, mail.kind),
  }
  return {
    messageId: `<${mail.messageId}@${new URL(frame.baseUrl).hostname}>`,
    date: mail.createdAt,
    from: { name: oneLine(frame.siteName), address: frame.from },
    to: mail.to,
    subject: oneLine(mail.subject),
    text: plainText(parts),
    html: markup(parts).toString(),
    headers: headers(unsubscribeUrl),
  }
}

interface Parts {
  readonly mail: QueuedMail
  readonly sections: readonly LinkedSection[]
  readonly url: string | null
  readonly unsubscribeUrl: string
  readonly footer: MailFooter
}

/** A section with whole addresses. */
interface LinkedSection {
  readonly heading: string
  readonly links: readonly { readonly text: string; readonly url: string }[]
}

function sectionsOf({ content }: QueuedMail, frame: MailFrame): LinkedSection[] {
  return (content.sections ?? []).map(({ heading, links }) => ({
    heading: oneLine(heading),
    links: links.map(({ text, path }) => ({ text: oneLine(text), url: onSite(frame, path) })),
  }))
}

function linkUrl({ content, secret }: QueuedMail, frame: MailFrame): string | null {
  if (content.link === null) return null
  return onSite(frame, content.link.path.replaceAll('{secret}', encodeURIComponent(secret ?? '')))
}

/** A link in a mail never leads away from here: whoever gets one has learnt to trust it. */
function onSite({ baseUrl }: MailFrame, path: string): string {
  const url = new URL(baseUrl + path)
  // Without the path, which may have the secret in it.
  if (url.origin !== new URL(baseUrl).origin) throw new Error('The link of a mail must begin with a slash.')
  return url.href
}

/** RFC 8058 for the link that mail programs offer as a button; RFC 3834 so that no holiday notice answers. */
function headers(unsubscribeUrl: string): Readonly<Record<string, string>> {
  return {
    'List-Unsubscribe': `<${unsubscribeUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
  }
}

/** A header ends with its line: what somebody typed must not begin another. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

function plainText({ mail: { content }, sections, url, unsubscribeUrl, footer }: Parts): string {
  const link = content.link === null ? [] : [`${content.link.text}:\n${url}`]
  const lists = sections.map(({ heading, links }) =>
    [heading, ...links.map((each) => `* ${each.text}:\n  ${each.url}`)].join('\n'),
  )
  const body = [...content.paragraphs, ...lists, ...link, ...content.afterwards].join('\n\n')
  // Two dashes and a space: mail programs leave what follows out of an answer.
  return `${body}\n\n-- \n${footer.sender}\n\n${footer.unsubscribe}:\n${unsubscribeUrl}\n`
}

function markup({ mail: { language, subject, content }, sections, url, unsubscribeUrl, footer }: Parts): Html {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${oneLine(subject)}</title>
</head>
<body>
<main>
${content.paragraphs.map(paragraph)}
${sections.map(sectionMarkup)}
${content.link !== null && html`<p><a href="${url}">${content.link.text}</a></p>`}
${content.afterwards.map(paragraph)}
</main>
<hr>
<footer>
${paragraph(footer.sender)}
<p><a href="${unsubscribeUrl}">${footer.unsubscribe}</a></p>
</footer>
</body>
</html>
`
}

function sectionMarkup({ heading, links }: LinkedSection): Html {
  return html`<h2>${heading}</h2>
<ul>
${links.map(({ text, url }) => html`<li><a href="${url}">${text}</a></li>\n`)}</ul>
`
}

/** Somebody's own words keep their lines. */
function paragraph(text: string): Html {
  const [first = '', ...others] = text.split(/\r?\n/)
  return html`<p>${first}${others.map((line) => html`<br>${line}`)}</p>
`
}
