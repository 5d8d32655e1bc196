import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { formatShortAmount } from '../../../kernel/money.ts'
import { texts } from '../locales/texts.ts'
import { otherKey, type Sum } from '../model.ts'
import { shareBar } from './share.ts'

export interface SumTable {
  readonly language: Language
  readonly words: {
    readonly heading: string
    readonly caption: string
    readonly column: string
    /** For lines that do not tell. */
    readonly unknown: string
  }
  readonly sums: ReadonlyMap<string, Sum>
  /** What a key is called; as it is, unless told. */
  readonly name?: (key: string) => string
  /** The largest first unless told, and then only so many. */
  readonly order?: 'asGiven'
}

const mostShown = 20

/** Sums under a heading, each with its share. */
export function sumTable({ language, words, sums, name = (key) => key, order }: SumTable): Html {
  const t = texts[language].outcome
  const all = order === 'asGiven' ? [...sums] : largestFirst(sums)
  const shown = order === 'asGiven' ? all : all.slice(0, mostShown)
  const nameOf = (key: string) => (key === '' ? words.unknown : key === otherKey ? t.others : name(key))
  return html`
    <h2>${words.heading}</h2>
    ${table({
      caption: words.caption,
      columns: [words.column, t.columns.amount, t.columns.social, t.columns.share],
      rows: shown.map(([key, sum]) => [
        nameOf(key),
        formatShortAmount(sum.amount, language),
        formatShortAmount(sum.socialAmount, language),
        shareBar(sum, language),
      ]),
    })}
    ${all.length > shown.length && html`<p>${t.more(formatNumber(all.length - shown.length, language))}</p>`}`
}

function largestFirst(sums: ReadonlyMap<string, Sum>): (readonly [string, Sum])[] {
  return [...sums].toSorted(([, one], [, other]) => (one.amount < other.amount ? 1 : -1))
}
