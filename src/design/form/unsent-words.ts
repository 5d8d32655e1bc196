import type { Html } from '../../kernel/html/html.ts'
import type { Language } from '../../kernel/i18n/language.ts'
import { textToCopy } from '../copyable.ts'
import { texts } from '../texts.ts'

/**
 * What somebody typed into a form that takes nothing any more, to be copied: it came too late, but it is not lost. Nothing
 * where nothing was typed.
 */
export function unsentWords({
  language,
  words,
}: {
  readonly language: Language
  readonly words: readonly string[]
}): Html | false {
  const typed = words.filter((each) => each.trim() !== '')
  if (typed.length === 0) return false
  return textToCopy({ id: 'unsent', label: texts[language].form.unsent, text: typed.join('\n\n') })
}
