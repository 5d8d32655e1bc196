import { alert } from '../../../design/alert.ts'
import type { Html } from '../../../kernel/html/html.ts'
import { notAllowed, notFound, type Reply } from '../../../kernel/http/reply.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import { faultText } from '../locales/texts.ts'

/** What a refusal that needs no sentence of ours is answered with. */
export function answerTo(refusal: 'notFound' | 'notAllowed'): Reply {
  return refusal === 'notFound' ? notFound : notAllowed
}

/** Whether it is one of those. */
export function isPlain(refusal: string): refusal is 'notFound' | 'notAllowed' {
  return refusal === 'notFound' || refusal === 'notAllowed'
}

/** Why a button did nothing, on top of the page it stands on. */
export function refusalAlert(key: string, language: Language): Html {
  return alert({ language, kind: 'error', heading: faultText(key, language) })
}
