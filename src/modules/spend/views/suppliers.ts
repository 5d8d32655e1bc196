import { table } from '../../../design/table.ts'
import { type Html, html } from '../../../kernel/html/html.ts'
import { href } from '../../../kernel/http/href.ts'
import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { formatShortAmount } from '../../../kernel/money.ts'
import { supplierRoutes } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'
import type { Sum } from '../model.ts'

/** A social enterprise that was bought from. */
export interface NamedSupplier {
  /** Nothing where it has left the directory. */
  readonly supplier: { readonly name: string; readonly slug: string } | undefined
  readonly sum: Sum
  readonly foundBy: 'byNumber' | 'byName' | 'byBoth'
}

const mostShown = 20

/** Those that most was bought from. */
export function supplierTable({
  language,
  suppliers,
}: {
  readonly language: Language
  readonly suppliers: readonly NamedSupplier[]
}): Html {
  const { suppliers: t, outcome } = texts[language]
  const rest = suppliers.length - mostShown
  return html`
    <h2>${t.heading}</h2>
    ${table({
      caption: t.caption,
      columns: [t.column, outcome.columns.amount, outcome.columns.lines, t.certainty],
      rows: suppliers
        .slice(0, mostShown)
        .map(({ supplier, sum, foundBy }) => [
          supplier === undefined
            ? t.gone
            : html`<a href="${href(supplierRoutes.show, language, { slug: supplier.slug })}">${supplier.name}</a>`,
          formatShortAmount(sum.socialAmount, language),
          formatNumber(sum.socialLines, language),
          t[foundBy],
        ]),
    })}
    ${rest > 0 && html`<p>${outcome.more(formatNumber(rest, language))}</p>`}`
}
