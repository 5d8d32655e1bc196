import { readFileSync } from 'node:fs'

let kept: ReadonlySet<string> | undefined

/** Mail domains at which anybody can get an address, from `db/reference/free-mail-domains.txt`; read when first asked for. */
export function freeMailDomains(): ReadonlySet<string> {
  kept ??= readDomains()
  return kept
}

function readDomains(): ReadonlySet<string> {
  const file = new URL('../../../../db/reference/free-mail-domains.txt', import.meta.url)
  const lines = readFileSync(file, 'utf8').split('\n')
  return new Set(lines.filter((line) => line !== '' && !line.startsWith('#')))
}
