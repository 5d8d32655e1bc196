import { modules } from '../../src/modules.ts'
import type { RegisteredRoute } from './app.ts'
import type { Client } from './session.ts'

/** Who may ask. Each role is a column of the table. */
export const roles = [
  'visitor',
  'seller',
  'otherSeller',
  'purchaser',
  'otherPurchaser',
  'municipality',
  'operator',
] as const

export type Role = (typeof roles)[number]

/** A browser for each role. */
export type Browsers = Readonly<Record<Role, Client>>

/** A line of the table: the route, an address at which it is visited, and the status each role gets. */
export interface Row {
  readonly route: string
  readonly address: string
  readonly expected: Readonly<Record<Role, number>>
}

/**
 * Reads the table: cells between bars, a header first; blank lines and lines that begin with `#` are for readers. One
 * status for all roles, or one for each in the order of the header.
 */
export function readRows(table: string): Row[] {
  const lines = table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  return lines.slice(1).map((line) => {
    const [route = '', address = '', statuses = ''] = line.split('|').map((cell) => cell.trim())
    return { route, address, expected: expectedOf(statuses.split(/\s+/).map(Number), line) }
  })
}

function expectedOf(statuses: readonly number[], line: string): Row['expected'] {
  if (statuses.length !== 1 && statuses.length !== roles.length) throw new Error(`Not a status for each role: ${line}`)
  const of = (role: Role) => statuses[statuses.length === 1 ? 0 : roles.indexOf(role)] ?? Number.NaN
  return {
    visitor: of('visitor'),
    seller: of('seller'),
    otherSeller: of('otherSeller'),
    purchaser: of('purchaser'),
    otherPurchaser: of('otherPurchaser'),
    municipality: of('municipality'),
    operator: of('operator'),
  }
}

/** `GET /leverandoerer/:slug`. All assets are one route: there are many, and they are all alike. */
function routeName({ method, path }: RegisteredRoute): string {
  return `${method} ${path.replace(/^\/assets\/.*/, '/assets/*')}`
}

/** Each Danish pattern with the English one of the same page. */
const englishPatterns = new Map(
  modules.flatMap(({ routes }) =>
    routes.flatMap((route) => (typeof route.path === 'string' ? [] : [[route.path.da, route.path.en] as const])),
  ),
)

/** The English address of the same page; nothing for what has one address in all languages. */
function englishAddress({ route, address }: Row): string | undefined {
  const danish = route.split(' ')[1] ?? ''
  const english = englishPatterns.get(danish)
  if (english === undefined) return undefined
  const [path = '', query] = address.split('?')
  const names = danish.split('/')
  const values = new Map(path.split('/').map((value, index) => [names[index] ?? '', value]))
  const translated = english.replace(/:\w+/g, (name) => values.get(name) ?? name)
  return query === undefined ? translated : `${translated}?${query}`
}

/** The English patterns follow from the Danish ones: the table has only these. */
function isTwin(route: string): boolean {
  return new Set(englishPatterns.values()).has(route.split(' ')[1] ?? '')
}

/** Routes without a row, and rows without a route. A route may have several rows: its own things, and somebody else's. */
export function differences(routes: readonly RegisteredRoute[], rows: readonly Row[]): string[] {
  const registered = new Set(routes.map(routeName).filter((route) => !isTwin(route)))
  const listed = new Set(rows.map(({ route }) => route))
  return [
    ...[...registered.difference(listed)].map((route) => `${route} is not in the table.`),
    ...[...listed.difference(registered)].map((route) => `${route} is in the table, but not on the server.`),
  ]
}

/** Visits each route as each role, and tells where the answer is not the one in the table. */
export async function surprises(browsers: Browsers, rows: readonly Row[]): Promise<string[]> {
  const found: string[] = []
  for (const row of rows) {
    for (const role of roles) found.push(...(await surprisesOf(row, role, browsers[role])))
  }
  return found
}

async function surprisesOf(row: Row, role: Role, browser: Client): Promise<string[]> {
  const found: string[] = []
  for (const address of [row.address, englishAddress(row)].filter((each) => each !== undefined)) {
    const { statusCode } = await (row.route.startsWith('GET') ? browser.get(address) : browser.post(address))
    if (statusCode !== row.expected[role])
      found.push(`${row.route} (${address}) answers a ${role} ${statusCode}, not ${row.expected[role]}.`)
  }
  return found
}
