/**
 * Whether a text mentions any of the word patterns, in any case. A pattern matches whole words; `*` stands for any
 * letters (`autis*`), a space for a space or a hyphen, and a full stop for an optional one (`a.m.b.a`).
 */
export function wordMatcher(patterns: readonly string[]): (text: string) => boolean {
  const alternatives = patterns.map((pattern) => Array.from(pattern.toLowerCase(), asExpression).join(''))
  const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'u')
  return (text) => expression.test(text.normalize('NFC').toLowerCase())
}

function asExpression(letter: string): string {
  if (letter === '*') return '[\\p{L}\\p{N}]*'
  if (letter === ' ') return '[\\s-]+'
  if (letter === '.') return '\\.?'
  return letter.replace(/[\\^$+?()[\]{}|/]/g, '\\$&')
}
