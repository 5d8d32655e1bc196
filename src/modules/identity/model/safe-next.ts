import type { Language, Translated } from '../../../kernel/i18n/language.ts'

/** Where somebody lands who signs in without having been on the way somewhere: the page `home` of the module `site`. */
const homePath: Translated<string> = { da: '/min-side', en: '/en/my-page' }

/** Stands in for this site's own address. */
const here = 'https://this-site.invalid'

/** Longer than any address of ours. */
const longest = 2_000

/**
 * Where to go after signing in: the address given, if it is on this site, else one's own page. Asked the way a browser reads
 * it: `/\host` and `/<tab>/host` lead to another site just as `//host` does.
 */
export function safeNext(next: unknown, language: Language): string {
  return isOnThisSite(next) ? next : homePath[language]
}

/** The address given if it is on this site; else empty, as in a form that carries none. */
export function keptNext(next: unknown): string {
  return isOnThisSite(next) ? next : ''
}

function isOnThisSite(next: unknown): next is string {
  if (typeof next !== 'string' || next.length > longest || !/^\/(?![/\\])[\x21-\x7e]*$/.test(next)) return false
  const url = URL.parse(next, here)
  return url !== null && url.origin === here && url.pathname.startsWith('/') && !url.pathname.startsWith('//')
}
