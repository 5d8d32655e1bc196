import { alert } from '../../../design/alert.ts'
import { buttonGroup, linkButton } from '../../../design/button.ts'
import { definitionList } from '../../../design/definition-list.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { prose } from '../../../design/prose.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { endpointUrl, fileUrl, href } from '../../../kernel/http/href.ts'
import { openApiRoutes } from '../../../kernel/http/openapi.ts'
import { formatDate, formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { supplierEndpoints } from '../../suppliers/index.ts'
import { openColumns } from '../forms/open-row.ts'
import { texts } from '../locales/texts.ts'
import type { Dump } from '../model/dump.ts'
import type { ToldSince } from '../model/told-since.ts'
import { files, routes } from '../routes.ts'
import { licence } from './licence.ts'

export interface DataView {
  readonly language: Language
  readonly siteName: string
  /** Nothing as long as no file has been made. */
  readonly dump: Dump | undefined
  readonly told: ToldSince
}

/** What there is to take along, what is in it, and on what terms. */
export function dataView(view: DataView): Html {
  const { language, siteName, dump } = view
  const t = texts[language].data
  return html`
    ${pageTop({ heading: t.title, lead: t.lead })}
    ${container(html`
      ${dump === undefined ? alert({ language, kind: 'info', heading: t.noneHeading, body: t.none }) : download(dump, language)}
      ${prose(html`
        <h2>${t.aboutHeading}</h2><p>${t.about}</p><p>${t.personal}</p>
        <h2>${t.licenceHeading}</h2>
        <p>${t.licence(siteName)} <a href="${licence.deed[language]}" rel="license">${t.licenceName}</a>.</p>
        <p>${t.sources}</p>
        <h2>${t.fetchHeading}</h2><p>${t.fetch}</p>
        <h2>${t.restHeading}</h2>${otherWays(language)}`)}
      ${purchases(view)}
      ${prose(html`<h2>${t.columnsHeading}</h2><p>${t.jsonLines}</p>`)}
      ${columns(language)}`)}`
}

function download({ files: made, madeAt, suppliers }: Dump, language: Language): Html {
  const t = texts[language].data
  return html`<h2>${t.filesHeading}</h2>
    ${buttonGroup([
      linkButton({ text: t.csv, url: fileUrl(files.csv, {}), variant: 'primary' }),
      linkButton({ text: t.jsonl, url: fileUrl(files.jsonl, {}), variant: 'secondary' }),
    ])}
    ${definitionList([
      { term: t.madeAt, values: [formatDate(dayInDenmark(madeAt), language)] },
      { term: t.suppliers, values: [formatNumber(suppliers, language)] },
      {
        term: t.size,
        values: [
          t.sizeOf('CSV', size(made.csv.bytes, language)),
          t.sizeOf('JSON Lines', size(made.jsonl.bytes, language)),
        ],
      },
    ])}`
}

function otherWays(language: Language): Html {
  const t = texts[language].data
  return html`<ul>
    <li><a href="${endpointUrl(supplierEndpoints.search, {})}" rel="nofollow">${t.api}</a></li>
    <li><a href="${fileUrl(openApiRoutes.openApi, {})}">${t.openApi}</a></li>
    <li>${t.dcat}: <a href="${fileUrl(files.jsonLd, {})}">JSON-LD</a>, <a href="${fileUrl(files.turtle, {})}">Turtle</a></li>
    <li><a href="${href(routes.embedding, language, {})}">${t.embedding}</a></li>
  </ul>`
}

/** What purchases are told of, in the words of OCDS. */
function purchases({ language, told }: DataView): Html {
  const t = texts[language].ocds
  const links = [
    ...(told.notices === undefined ? [] : [{ url: fileUrl(files.ocdsNotices, {}), text: t.notices }]),
    ...(told.enquiries === undefined ? [] : [{ url: fileUrl(files.ocdsEnquiries, {}), text: t.enquiries }]),
  ]
  return prose(html`
    <h2>${t.heading}</h2>
    <p>${t.about}</p>
    ${
      links.length === 0
        ? html`<p>${t.none}</p>`
        : html`<ul>${links.map(({ url, text }) => html`<li><a href="${url}" rel="nofollow">${text}</a></li>`)}</ul>`
    }
    <p>${t.pages}</p>
    <p>${t.personal}</p>
    <p>${t.prefix}</p>`)
}

function columns(language: Language): Html {
  const { data, columns: meanings } = texts[language]
  return table({
    caption: data.columnsCaption,
    columns: data.columnHeadings,
    rows: openColumns.map((name) => [html`<code>${name}</code>`, meanings[name]]),
  })
}

/** In thousands and millions of bytes, as those who sell lines count them. */
function size(bytes: number, language: Language): string {
  const t = texts[language].data
  if (bytes < 1_000_000) return t.kilobytes(formatNumber(Math.ceil(bytes / 1_000), language))
  return t.megabytes(formatNumber(Math.round(bytes / 100_000) / 10, language))
}
