import { commonPasswords } from './common-passwords.ts'

/** In characters. Long beats complicated, so nothing is said about capital letters, digits or signs. */
const shortestPassword = 10
const longestPassword = 200

/** What is wrong with a password, as the key of a sentence. */
export type PasswordFault = 'passwordTooShort' | 'passwordTooLong' | 'passwordCommon' | 'passwordLikeEmail'

/** What is wrong with a password that somebody with this e-mail address wants to use; nothing if it will do. */
export function passwordFault(password: string, email: string): PasswordFault | undefined {
  const length = [...password].length
  if (length < shortestPassword) return 'passwordTooShort'
  if (length > longestPassword) return 'passwordTooLong'
  if (isLikeEmail(password, email)) return 'passwordLikeEmail'
  return isCommon(password) ? 'passwordCommon' : undefined
}

/** What people try first: listed words with digits or signs around them, one after the other, or a run of keys. */
function isCommon(password: string): boolean {
  const spellings = [wordIn(password), plain(wordIn(password)), wordIn(plain(password))]
  return (
    spellings.some((word) => commonPasswords.has(word) || isMadeOfCommonWords(word)) ||
    isRepeated(password) ||
    isRun(password)
  )
}

/** `Sommer-2026!` and `2026sommer` are *sommer*. */
function wordIn(password: string): string {
  return password
    .toLowerCase()
    .replace(/[\s._-]+/g, '')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

/** `p@ssw0rd` is *password*. */
function plain(password: string): string {
  return password.toLowerCase().replace(/[0134578@$!]/g, (sign) => meant[sign] ?? sign)
}

const meant: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Two listed words in a row are as well known as one. Four that are put together by chance are not, so we stop there. */
function isMadeOfCommonWords(word: string): boolean {
  return Array.from({ length: word.length }, (_, cut) => cut).some(
    (cut) => commonPasswords.has(word.slice(0, cut)) && commonPasswords.has(word.slice(cut)),
  )
}

/** `aaaaaaaaaa`, `123123123123`. */
function isRepeated(password: string): boolean {
  return /^(.{1,6}?)\1+.{0,5}$/u.test(password.toLowerCase()) && new Set(password.toLowerCase()).size <= 6
}

const rows = ['qwertyuiopå', 'asdfghjklæø', 'zxcvbnm', '1234567890', 'abcdefghijklmnopqrstuvwxyzæøå']

/** Keys beside each other, forwards or backwards: most of the password follows one row. */
function isRun(password: string): boolean {
  const text = password.toLowerCase()
  const steps = [...text].slice(1).filter((key, index) => areNeighbours(text[index] ?? '', key))
  return steps.length >= text.length * 0.7
}

function areNeighbours(one: string, other: string): boolean {
  return rows.some((row) => row.includes(one + other) || row.includes(other + one)) || one === other
}

function isLikeEmail(password: string, email: string): boolean {
  const [local = '', domain = ''] = email.toLowerCase().split('@')
  const parts = [email.toLowerCase(), local, domain, domain.split('.')[0] ?? '']
  const guesses = [password.toLowerCase(), wordIn(password)]
  return parts.flatMap((part) => [part, wordIn(part)]).some((part) => part.length >= 3 && guesses.includes(part))
}
