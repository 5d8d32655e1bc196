import type { Translated } from '../../../kernel/i18n/language.ts'

/** On what terms the data may be used, as machines name it and as people read it. */
export const licence = {
  url: 'https://creativecommons.org/licenses/by/4.0/',
  deed: {
    da: 'https://creativecommons.org/licenses/by/4.0/deed.da',
    en: 'https://creativecommons.org/licenses/by/4.0/deed.en',
  } satisfies Translated<string>,
} as const
