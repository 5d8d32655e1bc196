import { alert } from '../../../design/alert.ts'
import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { fileUrl, href } from '../../../kernel/http/href.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { OperatorDesk } from '../../organisations/index.ts'
import { texts } from '../locales/texts.ts'
import { daysToShow, keptMissedDays, type MissedCount, missedDays } from '../model/missed-word.ts'
import type { Synonym } from '../model/synonym.ts'
import { missedWordFiles, searchWordRoutes } from '../routes/search-words.ts'
import { type SynonymFormView, synonymForm } from './synonym.ts'

/** What may just have happened to an entry. */
export const wordNotices = ['added', 'changed', 'removed'] as const

export interface SearchWordsView extends SynonymFormView {
  readonly synonyms: readonly Synonym[]
  readonly missed: readonly MissedCount[]
  readonly notice: (typeof wordNotices)[number] | undefined
  readonly desk: OperatorDesk
}

/** The operators' list of what means the same, and what is asked for in vain. */
export function searchWordsView(view: SearchWordsView): Html {
  const { desk, language, notice } = view
  const t = texts[language].searchWords
  const main = html`
    ${notice !== undefined && alert({ language, kind: 'success', heading: t.notices[notice] })}
    ${synonymForm(view, { action: href(searchWordRoutes.addWords, language, {}), submit: t.add })}
    <h2>${t.synonyms}</h2>
    ${synonymTable(view)}
    <h2>${t.missed}</h2>
    <p>${t.missedLead(missedDays, daysToShow, keptMissedDays)}</p>
    ${missedTable(view)}`
  return desk.page({ language, tab: 'searchWords', heading: t.heading, lead: t.lead, main })
}

function synonymTable({ synonyms, language }: SearchWordsView): Html {
  const t = texts[language].searchWords
  if (synonyms.length === 0) return html`<p>${t.noSynonyms}</p>`
  const rows = synonyms.map(({ id, words, note }) => [
    html`<a href="${href(searchWordRoutes.editWords, language, { id: String(id) })}">${words.join('; ')}</a>`,
    note ?? '',
  ])
  return table({ caption: t.caption, columns: [t.wordsColumn, t.noteColumn], rows })
}

function missedTable({ missed, language }: SearchWordsView): Html {
  const t = texts[language].searchWords
  if (missed.length === 0) return html`<p>${t.nothingMissed}</p>`
  const rows = missed.map(({ word, asked }) => [word, formatNumber(asked, language)])
  return html`
    ${table({ caption: t.missedCaption(missedDays), columns: [t.missedWord, t.asked], rows })}
    <p><a href="${fileUrl(missedWordFiles.missed, {})}">${t.missedCsv}</a></p>`
}
