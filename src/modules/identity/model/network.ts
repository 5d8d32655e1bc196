/**
 * What counts as one place on the network: an IPv4 address, or the first half of an IPv6 address, since whoever has one of
 * those has the whole of its second half too.
 */
export function networkOf(address: string): string {
  const embedded = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (embedded !== undefined) return embedded
  if (!address.includes(':')) return address
  const [left = '', right = ''] = address.toLowerCase().split('::')
  const [head, tail] = [groups(left), groups(right)]
  const gap = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0')
  return [...head, ...(address.includes('::') ? gap : []), ...tail].slice(0, 4).join(':')
}

function groups(part: string): string[] {
  return part === '' ? [] : part.split(':').map((group) => group.replace(/^0+(?=.)/, ''))
}
