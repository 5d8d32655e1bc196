import { modules } from '../../src/modules.ts'
import type { RegisteredRoute } from '../support/app.ts'
import type { Client } from '../support/session.ts'
import { moduleOf, type Role, type Row, type RowFile, roles } from './rows.ts'

/** A browser for each role. */
export type Browsers = Readonly<Record<Role, Client>>

/** What the names in the addresses of rows stand for. */
export type Named = Readonly<Record<string, string | number>>

/** Each Danish pattern with the English one of the same page. */
const englishPatterns = new Map(
  modules.flatMap(({ routes }) =>
    routes.flatMap((route) => (typeof route.path === 'string' ? [] : [[route.path.da, route.path.en] as const])),
  ),
)

/** The module whose route it is. */
const owners = new Map<string, string>(
  modules.flatMap(({ name, routes }) =>
    routes.map(({ method, path }) => [`${method} ${typeof path === 'string' ? path : path.da}`, name] as const),
  ),
)

/** `GET /leverandoerer/:slug`. All assets are one route: there are many, and they are all alike. */
function routeName({ method, path }: RegisteredRoute): string {
  return `${method} ${path.replace(/^\/assets\/.*/, '/assets/*')}`
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

/** Rows that stand in the file of a module whose route it is not. */
export function strays(files: readonly RowFile[]): string[] {
  return files.flatMap((file) =>
    file.rows
      .map(({ route }) => ({ route, owner: owners.get(route) ?? 'app' }))
      .filter(({ owner }) => owner !== moduleOf(file))
      .map(({ route, owner }) => `${route} stands in ${file.name}.txt, and is a route of ${owner}.`),
  )
}

/** Visits each route as each role, and tells where the answer is not the one in the table. */
export async function surprises(browsers: Browsers, rows: readonly Row[], named: Named): Promise<string[]> {
  const found: string[] = []
  for (const row of rows) {
    for (const role of roles) found.push(...(await surprisesOf(row, named, role, browsers[role])))
  }
  return found
}

async function surprisesOf(row: Row, named: Named, role: Role, browser: Client): Promise<string[]> {
  const found: string[] = []
  for (const address of addressesOf(row, named)) {
    const { statusCode } = await (row.route.startsWith('GET') ? browser.get(address) : browser.post(address))
    if (statusCode !== row.expected[role])
      found.push(`${row.route} (${address}) answers a ${role} ${statusCode}, not ${row.expected[role]}.`)
  }
  return found
}

function addressesOf({ route, address }: Row, named: Named): string[] {
  const danish = address.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (named[name] === undefined) throw new Error(`Say in test/access/stage.ts what {${name}} is in ${address}.`)
    return String(named[name])
  })
  const english = englishAddress(route.split(' ')[1] ?? '', danish)
  return english === undefined ? [danish] : [danish, english]
}

/** The English address of the same page; nothing for what has one address in all languages. */
function englishAddress(danishPattern: string, address: string): string | undefined {
  const english = englishPatterns.get(danishPattern)
  if (english === undefined) return undefined
  const [path = '', query] = address.split('?')
  const names = danishPattern.split('/')
  const values = new Map(path.split('/').map((value, index) => [names[index] ?? '', value]))
  const translated = english.replace(/:\w+/g, (name) => values.get(name) ?? name)
  return query === undefined ? translated : `${translated}?${query}`
}
