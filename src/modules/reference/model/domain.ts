/**
 * The part of a host that somebody registered: `kultur.aarhus.dk` belongs to whoever has `aarhus.dk`. Below a shared
 * ending (`co.uk`) that is one part more. Empty for what is no host, or only an ending.
 */
export function registrable(host: string, sharedEndings: ReadonlySet<string>): string {
  const parts = host.toLowerCase().split('.')
  const length = sharedEndings.has(parts.slice(-2).join('.')) ? 3 : 2
  return parts.length < length || parts.some((part) => !/^[^\s@/:]+$/.test(part)) ? '' : parts.slice(-length).join('.')
}
