/** The languages the platform speaks. Danish comes first: it is what an address without a prefix means. */
export const languages = ['da', 'en'] as const

export type Language = (typeof languages)[number]

/** One value for each language; leaving a language out does not compile. */
export type Translated<Value> = Readonly<Record<Language, Value>>

/** BCP 47 tags for `lang` attributes, dates and numbers. */
export const locales: Translated<string> = { da: 'da-DK', en: 'en-GB' }
