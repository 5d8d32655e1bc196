import { hiddenField, textArea } from '../../../design/form/fields.ts'
import { type FieldError, form } from '../../../design/form/form.ts'
import { unsentWords } from '../../../design/form/unsent-words.ts'
import { table } from '../../../design/table.ts'
import { timeline } from '../../../design/timeline.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import { texts } from '../locales/texts.ts'
import { longestMessage, type ShownMessage, type ThreadSummary } from '../model/message.ts'
import { momentInWords } from '../model/moment.ts'
import { attachmentField, fileLink } from './files.ts'
import { lines } from './questions.ts'
import { type TalkFrame, talkPage } from './talk-page.ts'

export interface ShownThread extends ThreadSummary {
  readonly name: string
  readonly url: string
}

export interface ThreadsView extends TalkFrame {
  readonly threads: readonly ShownThread[]
}

/** The buyer's threads, one with each enterprise. */
export function threadsView(view: ThreadsView): Html {
  const { threads, language } = view
  const t = texts[language].talk.messages
  const row = ({ name, url, messages, unread, lastAt }: ShownThread) => [
    html`<a href="${url}">${name}</a>`,
    t.count(formatNumber(messages, language), unread),
    lastAt === null ? t.never : momentInWords(lastAt, language),
  ]
  return talkPage(view, {
    heading: t.heading,
    lead: t.buyerLead,
    body:
      threads.length === 0
        ? html`<p>${t.noThreads}</p>`
        : table({ caption: t.threads, columns: t.columns, rows: threads.map(row) }),
  })
}

export interface ThreadView extends TalkFrame {
  readonly heading: string
  readonly lead: string
  readonly above?: { readonly text: string; readonly url: string }
  readonly messages: readonly ShownMessage[]
  /** Whether the one who looks is on the buyer's side. */
  readonly isBuyer: boolean
  /** What the other side is called. */
  readonly others: string
  readonly action: string
  /** Names the message that is written next. */
  readonly messageId: string
  readonly mayWrite: boolean
  readonly isBuyerHidden: boolean
  readonly typed: string
  readonly errors: readonly FieldError[]
}

/** What two sides wrote to each other, and a form for more. */
export function threadView(view: ThreadView): Html {
  const { heading, lead, above, messages, language } = view
  const t = texts[language].talk.messages
  return talkPage(view, {
    heading,
    lead,
    ...(above === undefined ? {} : { above }),
    body: html`
      ${messages.length === 0 ? html`<p>${t.none}</p>` : timeline({ entries: messages.map((each) => entry(each, view)) })}
      <h2>${t.writeHeading}</h2>
      ${view.mayWrite ? writeForm(view) : html`<p>${t.notOpen}</p>${unsentWords({ language, words: [view.typed] })}`}`,
  })
}

function entry(message: ShownMessage, { isBuyer, others, language }: ThreadView) {
  const t = texts[language].talk.messages
  const isOurs = message.isFromBuyer === isBuyer
  const { readAt, files } = message
  const seen = readAt === null ? t.notSeen : t.seen(momentInWords(readAt, language))
  return {
    when: t.from(isOurs ? t.us : others, momentInWords(message.sentAt, language)),
    text: html`${lines(message.words)}${files.length > 0 && html`<ul>${files.map((file) => html`<li>${fileLink(file)}</li>`)}</ul>`}`,
    ...(isOurs ? { detail: seen } : {}),
  }
}

function writeForm(view: ThreadView): Html {
  const { action, token, messageId, isBuyerHidden, typed, errors, language } = view
  const t = texts[language].talk.messages
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  const error = errorOf('words')
  return form({
    language,
    action,
    token,
    multipart: true,
    errors,
    fields: html`
      ${hiddenField('message', messageId)}
      ${textArea({
        language,
        name: 'words',
        label: t.words,
        value: typed,
        maxLength: longestMessage,
        ...(isBuyerHidden ? { hint: t.hiddenWords } : {}),
        ...(error === undefined ? {} : { error }),
      })}
      ${attachmentField({ language, label: t.file, isBuyerHidden, required: false, error: errorOf('file') })}`,
    submit: t.send,
  })
}
