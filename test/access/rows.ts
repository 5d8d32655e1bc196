import { modules } from '../../src/modules.ts'
import { readTree } from '../support/source.ts'

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

/** A line of the table: the route, an address at which it is visited, and the status each role gets. */
export interface Row {
  readonly route: string
  /** With names in braces for what the stage has made: `/indkoeb/lister/{list}`. */
  readonly address: string
  readonly expected: Readonly<Record<Role, number>>
  /** It changes or ends things for other rows, so it is visited when all those have been. */
  readonly isAfterwards: boolean
}

/** The rows of one file, such as `suppliers-desk`: of a module, or of an area of it. What belongs to none is in `app`. */
export interface RowFile {
  readonly name: string
  readonly rows: readonly Row[]
}

/** The whole table: every file in `rows/`, those of the app first, then module by module. A new file is simply there. */
export function readTable(): RowFile[] {
  const files = [...readTree('test/access/rows', '.txt')].map(([path, text]) => ({
    name: path.replace(/^.*\/|\.txt$/g, ''),
    rows: readRows(text),
  }))
  return files.toSorted((one, other) => order.indexOf(moduleOf(one)) - order.indexOf(moduleOf(other)))
}

/** Each module after those that it stands on. */
const order = ['app', ...modules.map(({ name }) => name)]

/** The module that a file of rows belongs to. */
export function moduleOf({ name }: RowFile): string {
  return name.split('-')[0] ?? name
}

/** In the order of visits: what ends things comes last, and first among that what stands on the most. */
export function inOrder(files: readonly RowFile[]): Row[] {
  return [
    ...files.flatMap(({ rows }) => rows.filter(({ isAfterwards }) => !isAfterwards)),
    ...files.toReversed().flatMap(({ rows }) => rows.filter(({ isAfterwards }) => isAfterwards)),
  ]
}

/**
 * Reads rows: cells between bars, a header first; blank lines and lines that begin with `#` are for readers. One status
 * for all roles, or one for each in the order of the header. Rows below the line `= afterwards` are visited last.
 */
export function readRows(text: string): Row[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  const end = lines.indexOf('= afterwards')
  const rows = lines.filter((_, index) => index !== 0 && index !== end)
  if (cells(lines[0] ?? '')[2] !== roles.join(' ')) throw new Error(`Not the header of a table: ${lines[0]}`)
  return rows.map((line) => readRow(line, end !== -1 && lines.indexOf(line) > end))
}

function readRow(line: string, isAfterwards: boolean): Row {
  const [route = '', address = '', statuses = ''] = cells(line)
  return { route, address, expected: expectedOf(statuses.split(/\s+/).map(Number), line), isAfterwards }
}

function cells(line: string): string[] {
  return line.split('|').map((cell) => cell.trim())
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
