import { emptyState } from '../../../design/empty-state.ts'
import { searchForm } from '../../../design/search-form.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'
import { type DeskHit, hitKinds } from '../model/hit.ts'
import { routes } from '../routes.ts'
import { deskPage } from './desk-page.ts'

export interface SearchView {
  readonly language: Language
  readonly words: string
  readonly hits: readonly DeskHit[]
}

/** One field for everything, and what it found by kind. */
export function searchView(view: SearchView): Html {
  const { language, words, hits } = view
  const t = texts[language].searchPage
  const { lead, label, hint, button } = t
  const field = searchForm({
    action: href(routes.search, language, {}),
    name: 'q',
    value: words,
    label,
    hint,
    button,
  })
  const nothing = words !== '' && hits.length === 0
  const main = html`${field}
    ${nothing && emptyState({ heading: t.nothingHeading, text: t.nothing(words), actions: [] })}
    ${groups(view)}`
  return deskPage({ language, tab: 'search', lead, main })
}

function groups({ language, hits }: SearchView): Html[] {
  const { kinds } = texts[language].searchPage
  return hitKinds.flatMap((kind) => {
    const found = hits.filter((hit) => hit.kind === kind)
    return found.length === 0 ? [] : [html`<h2>${kinds[kind]}</h2><ul>${found.map(line)}</ul>`]
  })
}

function line({ title, detail, url }: DeskHit): Html {
  return html`<li><a href="${url}">${title}</a>${detail !== '' && detail !== title && html` – ${detail}`}</li>`
}
