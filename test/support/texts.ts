/** Texts of one language: whole sentences, functions that make some, and groups and lists of both. */
export type Texts = { readonly [key: string]: unknown }

/** Where two languages' texts differ in their keys and kinds, and which are empty. */
export function textFaults(da: unknown, en: unknown, path: string): string[] {
  if (kindOf(da) !== kindOf(en)) return [`${path} is ${kindOf(da)} in Danish and ${kindOf(en)} in English.`]
  if (da === '' || en === '') return [`${path} is empty.`]
  if (!isGroup(da) || !isGroup(en)) return []
  const keys = new Set([...Object.keys(da), ...Object.keys(en)])
  return [...keys].flatMap((key) => textFaults(da[key], en[key], path === '' ? key : `${path}.${key}`))
}

/** The keys of all texts, each the last part of its path. */
export function textKeys(texts: unknown): string[] {
  if (!isGroup(texts) || Array.isArray(texts)) return []
  return Object.entries(texts).flatMap(([key, value]) => [key, ...textKeys(value)])
}

function isGroup(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'missing'
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`
}
