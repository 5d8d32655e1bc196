import { definitionList } from '../../../design/definition-list.ts'
import { table } from '../../../design/table.ts'
import type { Html } from '../../../kernel/html/html.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { formatAmount } from '../../../kernel/money.ts'
import { texts } from '../locales/texts.ts'
import { amountOf, type QuoteLine, type Sums } from '../model/line.ts'
import { quantityText } from './moment.ts'

/** The lines of a quote as they were submitted. */
export function linesTable(lines: readonly QuoteLine[], caption: string, language: Language): Html {
  const t = texts[language].compare
  return table({
    caption,
    columns: [t.line, t.quantity, t.price, t.vatRate, t.amount],
    rows: lines.map((line) => [
      line.words,
      `${quantityText(line.quantity, language)} ${line.unit}`,
      formatAmount(line.unitPrice, language),
      texts[language].own.rates[line.vatRate],
      formatAmount(amountOf(line), language),
    ]),
  })
}

/** What lines come to. */
export function sumsList({ net, vat, gross }: Sums, language: Language): Html {
  const t = texts[language].own
  return definitionList([
    { term: t.net, values: [formatAmount(net, language)] },
    { term: t.vatSum, values: [formatAmount(vat, language)] },
    { term: t.gross, values: [formatAmount(gross, language)] },
  ])
}
