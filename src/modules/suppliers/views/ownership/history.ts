import { timeline } from '../../../../design/timeline.ts'
import type { Html } from '../../../../kernel/html/html.ts'
import type { Language } from '../../../../kernel/i18n/language.ts'
import { texts } from '../../locales/texts.ts'
import type { ProfileEvent } from '../../model/profile.ts'
import { dayInWords } from './words.ts'

/** What happened to a page, newest first, with who did it. */
export function historyView(
  history: readonly (ProfileEvent & { readonly personName: string | null })[],
  language: Language,
): Html {
  const t = texts[language].ownership
  return timeline({
    entries: history.map(({ at, what, words, personName }) => ({
      when: dayInWords(at, language),
      text: t.deeds[what],
      detail: [personName ?? t.byPlatform, words].filter((part) => part !== null).join(': '),
    })),
  })
}
