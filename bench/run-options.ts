import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { projectDirectory } from '../src/config.ts'

/** Of warming up and measuring each case, and of the constant page in between. */
export interface Seconds {
  readonly warmUp: number
  readonly measured: number
  readonly constant: number
}

export interface RunOptions {
  /** Suppliers, one run for each. */
  readonly sizes: readonly number[]
  /** Web processes, one run for each at every size. */
  readonly processes: readonly number[]
  readonly seconds: Seconds
  /** Changes that are waited for while idle, and as many under load. */
  readonly writes: number
  /** Rows of the import. */
  readonly importRows: number
  /** Only cases whose names hold this text, and nothing but cases. */
  readonly onlyCases: string | undefined
  /** The folder in which filled databases stay for the next run. */
  readonly keptIn: string | undefined
  /** Where the figures go as JSON. */
  readonly jsonFile: string | undefined
}

export const usage =
  'Use: npm run bench -- [--sizes 1000,20000,200000] [--processes 1,2] [--quick] [--cases TEXT] [--keep DIR] [--json FILE]'

const full = {
  sizes: '1000,20000,200000',
  seconds: { warmUp: 2, measured: 8, constant: 2 },
  writes: 10,
  importRows: 100_000,
}
const quick = {
  sizes: '1000,5000',
  seconds: { warmUp: 0.3, measured: 0.7, constant: 0.3 },
  writes: 3,
  importRows: 3_000,
}

/** Reads the command line; nothing when it cannot be understood. */
export function readRunOptions(words = process.argv.slice(2)): RunOptions | undefined {
  try {
    const { values } = parseArgs({ args: words, options })
    const { seconds, writes, importRows, ...standard } = values.quick ? quick : full
    const [sizes, processes] = [wholeNumbers(values.sizes ?? standard.sizes), wholeNumbers(values.processes)]
    if (sizes === undefined || processes === undefined) return undefined
    return {
      ...{ sizes, processes, seconds, writes, importRows },
      onlyCases: values.cases,
      keptIn: values.keep === undefined ? undefined : resolve(startedIn(), values.keep),
      jsonFile: values.json === undefined ? undefined : resolve(projectDirectory, 'bench', 'results', values.json),
    }
  } catch {
    return undefined
  }
}

const options = {
  sizes: { type: 'string' },
  processes: { type: 'string', default: '1' },
  quick: { type: 'boolean', default: false },
  cases: { type: 'string' },
  keep: { type: 'string' },
  json: { type: 'string' },
} as const

function wholeNumbers(list: string): number[] | undefined {
  const numbers = list.split(',').map(Number)
  return numbers.every((number) => Number.isInteger(number) && number > 0) ? numbers : undefined
}

/** npm runs us in the project's folder; a path that somebody typed is meant from where they stand. */
function startedIn(): string {
  return process.env.INIT_CWD ?? process.cwd()
}
