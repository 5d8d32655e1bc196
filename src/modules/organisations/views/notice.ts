import { alert } from '../../../design/alert.ts'
import type { Html } from '../../../kernel/html/html.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { texts } from '../locales/texts.ts'

/** What an address after a deed says that was done: a key of `notices`. Anything else says nothing. `next` is what to do then. */
export function notice(done: unknown, language: Language, next?: string): Html | false {
  const said = Object.entries(texts[language].notices).find(([key]) => key === done)
  return (
    said !== undefined &&
    alert({ language, kind: 'success', heading: said[1], ...(next !== undefined && { body: next }) })
  )
}
