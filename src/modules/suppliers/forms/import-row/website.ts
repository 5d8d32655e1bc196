import type { ImportField } from '../import-mapping.ts'
import type { RowCells } from './cells.ts'

const longestAddress = 500

/** A web address out of what people write: `www.example.dk` becomes `https://www.example.dk`; only http and https. */
export function readWebsite(row: RowCells, field: ImportField): string | null {
  const text = row.text(field, 2_000)
  if (text === '') return null
  const [first = '', ...others] = text.split(' ')
  const address = webAddress(first)
  if (address === undefined) return row.leaveOut(field, text, 'This is no web address.')
  if (address.length > longestAddress)
    return row.leaveOut(field, text, `The address is longer than ${longestAddress} characters.`)
  if (others.some((part) => !/[.@]/.test(part))) return row.leaveOut(field, text, 'A web address holds no spaces.')
  if (others.length > 0) row.leaveOut(field, others.join(' '), 'Only the first address is kept.')
  return address
}

/** The address in the form browsers give it, or `undefined` when the text is none that leads to a site on the web. */
export function webAddress(text: string): string | undefined {
  const url = URL.parse(withScheme(text))
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined
  if (!/\.(?:[a-z]{2,}|xn--[a-z0-9-]+)\.?$/.test(url.hostname)) return undefined
  const isBare = url.pathname === '/' && url.search === '' && url.hash === ''
  return isBare ? url.origin : url.href
}

function withScheme(text: string): string {
  if (/^https?:\/\//i.test(text)) return text
  // Some forms put their own `www.` before a whole address.
  const whole = /https?:\/\/.+$/i.exec(text)?.[0]
  if (whole) return whole
  const hasOtherScheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)
  return hasOtherScheme ? text : `https://${text}`
}
