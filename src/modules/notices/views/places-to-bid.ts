import { buttonGroup, linkButton } from '../../../design/button.ts'
import { panel } from '../../../design/page-parts.ts'
import { type Html, html, safeUrl } from '../../../kernel/html/html.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import type { ShownNotice } from '../model/shown.ts'

interface BidView {
  readonly notice: ShownNotice
  readonly language: Language
}

/** Where to get the documents, where to bid, and where the notice stands. */
export function placesToBid({ notice, language }: BidView): Html {
  const t = texts[language].show
  const documents = webAddresses(notice.lots.flatMap(({ documentsUrls }) => documentsUrls))
  const submissions = webAddresses(notice.lots.flatMap(({ submissionUrl }) => submissionUrl ?? []))
  const number = notice.publicationNumber
  const told = [...notice.lots.flatMap((lot) => [...lot.documentsUrls, lot.submissionUrl ?? ''])]
  const others = [...new Set(told)].filter((address) => address !== '' && !isWebAddress(address))
  return panel({
    heading: t.bidHeading,
    body: html`
      <p>${t.bid}</p>
      ${buttonGroup([
        ...documents.map((url) => linkButton({ text: t.documents, url: safeUrl(url), variant: 'primary' })),
        ...submissions
          .filter((url) => !documents.includes(url))
          .map((url) => linkButton({ text: t.submission, url: safeUrl(url), variant: 'secondary' })),
      ])}
      ${others.map((address) => html`<p>${t.unsafeLink(address)}</p>`)}
      <p>${number === null ? t.notPublished : html`<a href="${tedUrl(number, language)}">${t.ted}</a>`}</p>`,
  })
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

/** The notice in the Official Journal. */
function tedUrl(publicationNumber: string, language: Language): string {
  return `https://ted.europa.eu/${language}/notice/-/detail/${publicationNumber}`
}
