import type { RegisteredRoute, TestApp } from './app.ts'

/** Who may ask. Each role is a column of the table. */
const roles = ['visitor'] as const

type Role = (typeof roles)[number]

/** A line of the table: the route, an address at which it is visited, and the status each role gets. */
export interface Row {
  readonly route: string
  readonly address: string
  readonly expected: Readonly<Record<Role, number>>
}

/** Reads the table: cells between bars, a header first; blank lines and lines that begin with `#` are for readers. */
export function readRows(table: string): Row[] {
  const [header = [], ...lines] = table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
  return lines.map((cells) => {
    const cell = (name: string) => cells[header.indexOf(name)] ?? ''
    return { route: cell('route'), address: cell('address'), expected: { visitor: Number(cell('visitor')) } }
  })
}

/** `GET /leverandoerer/:slug`. All assets are one route: there are many, and they are all alike. */
function routeName({ method, path }: RegisteredRoute): string {
  return `${method} ${path.replace(/^\/assets\/.*/, '/assets/*')}`
}

/** Routes without a row, and rows without a route. */
export function differences(routes: readonly RegisteredRoute[], rows: readonly Row[]): string[] {
  const registered = new Set(routes.map(routeName))
  const listed = new Set(rows.map(({ route }) => route))
  return [
    ...[...registered.difference(listed)].map((route) => `${route} is not in the table.`),
    ...[...listed.difference(registered)].map((route) => `${route} is in the table, but not on the server.`),
  ]
}

/** Visits each route as each role, and tells where the answer is not the one in the table. */
export async function surprises({ server }: Pick<TestApp, 'server'>, rows: readonly Row[]): Promise<string[]> {
  const found: string[] = []
  for (const { route, address, expected } of rows) {
    for (const role of roles) {
      const { statusCode } = await server.inject({ method: route.startsWith('GET') ? 'GET' : 'POST', url: address })
      if (statusCode !== expected[role]) found.push(`${route} answers a ${role} ${statusCode}, not ${expected[role]}.`)
    }
  }
  return found
}
