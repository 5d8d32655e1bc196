import type { Translated } from '../kernel/i18n/language.ts'
import { da } from './locales/da.ts'
import { en } from './locales/en.ts'

/** What frame and components say themselves: `texts[language].skipLink`. */
export const texts: Translated<typeof da> = { da, en }

/** A language's name for itself, so that whoever needs it can read it. */
export const languageNames: Translated<string> = { da: 'Dansk', en: 'English' }
