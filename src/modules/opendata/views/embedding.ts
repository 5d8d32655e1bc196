import { alert } from '../../../design/alert.ts'
import { submitButton } from '../../../design/button.ts'
import { textToCopy } from '../../../design/copyable.ts'
import { definitionList } from '../../../design/definition-list.ts'
import { type SelectOption, selectField } from '../../../design/form/choice-fields.ts'
import { textField } from '../../../design/form/text-fields.ts'
import { newTabLink } from '../../../design/new-tab-link.ts'
import { container, pageTop } from '../../../design/page-parts.ts'
import { prose } from '../../../design/prose.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { municipalities, municipalityByCode } from '../../reference/index.ts'
import { type Search, supplierTexts } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import { routes } from '../routes.ts'
import { chosenIn, embeddedUrl, titleOf } from './embedded-url.ts'

export interface EmbeddingView {
  readonly language: Language
  readonly baseUrl: string
  readonly asked: Search
  /** What in the address could not be understood. */
  readonly faults: readonly {
    readonly parameter: keyof (typeof supplierTexts)['da']['faults']
    readonly value: string
  }[]
}

/** Makes the code with which another site shows the list of a search. */
export function embeddingView(view: EmbeddingView): Html {
  const { language, asked } = view
  const t = texts[language].embedding
  const preview = newTabLink({ language, text: t.preview, url: embeddedUrl(asked, language) })
  return html`
    ${pageTop({ heading: t.title, lead: t.lead })}
    ${container(html`
      ${faults(view)}
      <h2>${t.chooseHeading}</h2>
      ${choices(view)}
      <h2>${t.codeHeading}</h2>
      ${definitionList([{ term: t.chosen, values: summary(view) }])}
      ${textToCopy({ id: 'code', label: t.code, text: code(view) })}
      <p>${preview}</p>
      ${prose(html`<h2>${t.pasteHeading}</h2><p>${t.paste}</p><h2>${t.privacyHeading}</h2><p>${t.privacy}</p>`)}`)}`
}

function faults({ language, faults: found }: EmbeddingView): Html | false {
  if (found.length === 0) return false
  const { search, faults: sentences } = supplierTexts[language]
  const items = found.map(({ parameter, value }) => html`<li>${sentences[parameter](value)}</li>`)
  return alert({ language, kind: 'error', heading: search.faultHeading, body: html`<ul>${items}</ul>` })
}

/** The choices that most sites need; a search brings its others along in its address. */
function choices({ language, asked }: EmbeddingView): Html {
  const t = texts[language].embedding
  const options = municipalityOptions()
  const slugOf = (code: string | undefined) => municipalityByCode(code ?? '')?.slug ?? ''
  const { municipality, deliversTo } = asked.filters
  return html`<form class="form" method="get" action="${href(routes.embedding, language, {})}">
    ${textField({ language, name: 'q', label: t.words, hint: t.wordsHint, value: asked.words })}
    ${selectField({ language, name: 'municipality', label: t.municipality, value: slugOf(municipality), options, empty: t.anyMunicipality })}
    ${selectField({ language, name: 'delivers_to', label: t.deliversTo, value: slugOf(deliversTo), options, empty: t.anywhere })}
    <div class="button-row">${submitButton({ text: t.make, variant: 'primary' })}</div>
  </form>`
}

const { compare: inDanishOrder } = new Intl.Collator('da')

/** In the order of the Danish alphabet, in which aa comes last, as å does. */
function municipalityOptions(): SelectOption[] {
  return municipalities()
    .map(({ slug, name }) => ({ value: slug, text: name }))
    .toSorted((one, other) => inDanishOrder(one.text, other.text))
}

function summary({ asked, language }: EmbeddingView): string[] {
  const chosen = chosenIn(asked, language)
  return chosen.length === 0 ? [texts[language].embedding.everybody] : chosen
}

/** What is pasted: a frame with a name for screen readers, as wide as there is room. */
function code({ asked, language, baseUrl }: EmbeddingView): string {
  const url = `${baseUrl}${embeddedUrl(asked, language)}`
  return html`<iframe src="${url}" title="${titleOf(asked, language)}" width="100%" height="900" loading="lazy"></iframe>`.toString()
}
