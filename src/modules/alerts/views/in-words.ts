import { formatNumber } from '../../../kernel/i18n/format.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { type Search, supplierFilterNames, supplierFilterText } from '../../suppliers/index.ts'
import { texts } from '../locales/texts.ts'

/** A search as somebody would say it: *rengøring, leverer til Aarhus, inden for 25 km af Viborg*. */
export function inWords({ words, filters, near }: Search, language: Language): string {
  const chosen = supplierFilterNames.flatMap((filter) => {
    const value = filters[filter]
    if (value === undefined) return []
    const text = supplierFilterText(filter, value, language)
    return [filter === 'deliversTo' ? inMidSentence(text) : text]
  })
  const nearby = near === undefined ? [] : [texts[language].near(near.name, formatNumber(near.km, language))]
  const parts = [...(words === '' ? [] : [words]), ...chosen, ...nearby]
  return parts.length === 0 ? texts[language].everything : parts.join(', ')
}

/** Only where the text begins with a word that is no name. */
function inMidSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
