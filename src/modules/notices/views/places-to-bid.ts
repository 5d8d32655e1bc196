import { buttonGroup, linkButton } from '../../../design/button.ts'
import { panel } from '../../../design/page-parts.ts'
import { type Html, html, safeUrl } from '../../../kernel/html/html.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { dayLong } from '../../../kernel/time/days.ts'
import { texts } from '../locales/texts.ts'
import { kindOf, stateOf } from '../model/search.ts'
import type { ShownNotice } from '../model/shown.ts'

interface BidView {
  readonly notice: ShownNotice
  readonly language: Language
  readonly now: Date
}

/** What there is to do with the notice, where its documents are, and where it stands. Only what is open leads to a bid. */
export function placesToBid(view: BidView): Html {
  const { notice, language } = view
  const todo = todoOf(notice)
  const t = texts[language].todo[todo]
  const told = notice.lots.flatMap((lot) => [...lot.documentsUrls, lot.submissionUrl ?? ''])
  const others = [...new Set(told)].filter((address) => address !== '' && !isWebAddress(address))
  return panel({
    heading: t.heading,
    body: html`
      <p>${t.text}</p>
      ${todo === 'bid' ? waysToBid(view) : documents(view)}
      ${others.map((address) => html`<p>${texts[language].show.unsafeLink(address)}</p>`)}
      <p>${journal(view)}</p>`,
  })
}

type Todo = keyof (typeof texts)['da']['todo']

/** A notice that has been changed is never acted on, whatever else it says. */
function todoOf(notice: ShownNotice): Todo {
  const state = stateOf(notice)
  if (notice.versions.some(({ id, isNewest }) => id === notice.id && !isNewest)) return 'changed'
  if (state === 'cancelled' || state === 'closed') return state
  const kind = kindOf(notice.formType)
  return kind === 'competition' ? 'bid' : kind
}

function waysToBid({ notice, language }: BidView): Html {
  const t = texts[language].show
  const found = documentsOf(notice)
  const submissions = webAddresses(notice.lots.flatMap(({ submissionUrl }) => submissionUrl ?? []))
  return buttonGroup([
    ...found.map((url) => linkButton({ text: t.documents, url: safeUrl(url), variant: 'primary' })),
    ...submissions
      .filter((url) => !found.includes(url))
      .map((url) => linkButton({ text: t.submission, url: safeUrl(url), variant: 'secondary' })),
  ])
}

function documents({ notice, language }: BidView): Html {
  const text = texts[language].show.seeDocuments
  return buttonGroup(documentsOf(notice).map((url) => linkButton({ text, url: safeUrl(url), variant: 'secondary' })))
}

function documentsOf({ lots }: ShownNotice): string[] {
  return webAddresses(lots.flatMap(({ documentsUrls }) => documentsUrls))
}

/** Each once, and no more than somebody would choose among. */
const mostAddresses = 3

function webAddresses(addresses: readonly string[]): string[] {
  return [...new Set(addresses)].filter(isWebAddress).slice(0, mostAddresses)
}

/** Notices come from strangers: only what leads to the web becomes a link. */
export function isWebAddress(address: string): boolean {
  const protocol = URL.parse(address)?.protocol
  return protocol === 'https:' || protocol === 'http:'
}

/** A notice is published some five days after it was sent. One that has no number long after never gets one. */
const longestWaitMs = 14 * dayLong

function journal({ notice, language, now }: BidView): Html | string {
  const t = texts[language].show
  const { publicationNumber, dispatchedAt } = notice
  if (publicationNumber !== null) return html`<a href="${tedUrl(publicationNumber, language)}">${t.ted}</a>`
  return now.getTime() - dispatchedAt.getTime() < longestWaitMs ? t.notPublished : t.withoutNumber
}

/** The notice in the Official Journal. */
function tedUrl(publicationNumber: string, language: Language): string {
  return `https://ted.europa.eu/${language}/notice/-/detail/${publicationNumber}`
}
