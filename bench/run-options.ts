import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { projectDirectory } from '../src/config.ts'

export interface RunOptions {
  /** Suppliers, one run for each. */
  readonly sizes: readonly number[]
  /** For each case: of warming up, of measuring, and of the constant page in between. */
  readonly seconds: { readonly warmUp: number; readonly measured: number; readonly constant: number }
  /** Where the figures go as JSON. */
  readonly jsonFile: string | undefined
  /** Show the database's plans instead of measuring. */
  readonly explain: boolean
}

export const usage = 'Use: npm run bench -- [--sizes 1000,20000] [--quick] [--json FILE] [--explain]'

/** Reads the command line; nothing when it cannot be understood. */
export function readRunOptions(): RunOptions | undefined {
  try {
    const { values } = parseArgs({
      options: {
        sizes: { type: 'string' },
        quick: { type: 'boolean', default: false },
        json: { type: 'string' },
        explain: { type: 'boolean', default: false },
      },
    })
    const sizes = (values.sizes ?? (values.quick ? '1000' : '1000,20000')).split(',').map(Number)
    if (!sizes.every((size) => Number.isInteger(size) && size > 0)) return undefined
    return {
      sizes,
      seconds: values.quick ? { warmUp: 0.5, measured: 1, constant: 0.5 } : { warmUp: 2, measured: 8, constant: 2 },
      jsonFile: values.json === undefined ? undefined : resolve(projectDirectory, 'bench', 'results', values.json),
      explain: values.explain,
    }
  } catch {
    return undefined
  }
}
