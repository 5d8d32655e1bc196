import { alert } from '../../../design/alert.ts'
import { linkButton, submitButton } from '../../../design/button.ts'
import { choiceBar, rowCheckbox } from '../../../design/desk-parts.ts'
import { emptyState } from '../../../design/empty-state.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { reviewRoutes } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import { ageOf, type QueueItem, type QueueKind, queueKinds } from '../model/queue.ts'
import { routes } from '../routes.ts'
import { deskPage } from './desk-page.ts'

export interface QueueView {
  readonly language: Language
  readonly items: readonly QueueItem[]
  /** The only kind that is shown; all of them where none is chosen. */
  readonly chosen: QueueKind | undefined
  /** How many pages were approved just now. */
  readonly approved: number | undefined
  readonly now: Date
  readonly token: Html
}

/** What waits for an operator. Pages can be chosen and approved together. */
export function queueView(view: QueueView): Html {
  const { language, items } = view
  const { lead } = texts[language].queue
  const main = html`${approval(view)}${items.length === 0 ? nothingWaits(language) : html`${filter(view)}${list(view)}`}`
  return deskPage({ language, tab: 'queue', heading: texts[language].heading, lead, main })
}

function approval({ approved, language }: QueueView): Html | false {
  if (approved === undefined) return false
  const heading = texts[language].queue.approved(approved)
  return alert({ language, kind: 'success', heading })
}

/** How long something has waited, in words. */
export function ageInWords(since: Date, now: Date, language: Language): string {
  const { lessThanHour, hours, days } = texts[language].queue
  const { unit, count } = ageOf(since, now)
  if (unit === 'days') return days(count)
  return count === 0 ? lessThanHour : hours(count)
}

function nothingWaits(language: Language): Html {
  const { emptyHeading, empty, toMails } = texts[language].queue
  const mails = linkButton({ text: toMails, url: href(routes.mails, language, {}), variant: 'secondary' })
  return emptyState({ heading: emptyHeading, text: empty, actions: [mails] })
}

function filter({ language, items, chosen }: QueueView): Html {
  const t = texts[language].queue
  const count = (kind: QueueKind) => items.filter((item) => item.kind === kind).length
  const kinds = queueKinds.filter((kind) => kind === chosen || count(kind) > 0)
  const all = {
    text: t.all(formatNumber(items.length, language)),
    url: href(routes.queue, language, {}),
    current: chosen === undefined,
  }
  const choices = kinds.map((kind) => ({
    text: `${t.kinds[kind]} (${formatNumber(count(kind), language)})`,
    url: href(routes.queue, language, {}, { kind }),
    current: kind === chosen,
  }))
  return choiceBar({ label: t.show, choices: [all, ...choices] })
}

function list({ language, items, chosen, now, token }: QueueView): Html {
  const t = texts[language].queue
  const shown = items.filter(({ kind }) => chosen === undefined || kind === chosen)
  const rows = shown.map((item) => row(item, now, language))
  const caption = shown.length === 1 ? t.captionOne : t.caption(formatNumber(shown.length, language))
  if (!shown.some(({ kind }) => kind === 'page')) {
    return table({ caption, columns: t.columns.slice(0, 3), rows: rows.map((cells) => cells.slice(0, 3)) })
  }
  return html`<form method="post" action="${href(reviewRoutes.approveMany, language, {})}">
    ${token}
    ${table({ caption, columns: t.columns, rows })}
    <p>${submitButton({ text: t.approve, variant: 'primary' })}</p>
  </form>`
}

function row(item: QueueItem, now: Date, language: Language): (Html | string)[] {
  const t = texts[language].queue
  const { kind, title, detail, url, since, supplierId } = item
  const name = kind === 'likeness' ? t.likeness(title, detail) : title
  const more =
    kind !== 'likeness' && detail !== '' && detail !== title && html`<br><span class="form-hint">${detail}</span>`
  const choice =
    supplierId === undefined
      ? t.oneByOne
      : rowCheckbox({ name: 'supplier', value: String(supplierId), label: t.choose(title) })
  return [html`<a href="${url}">${name}</a>${more}`, t.kind[kind], ageInWords(since, now, language), choice]
}
