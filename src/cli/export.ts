import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { Writable } from 'node:stream'
import { exportCsv, exportJsonLines } from '../modules/suppliers/index.ts'
import { type Command, done, failed, misused } from './command.ts'
import { counted } from './progress.ts'
import { withSession } from './session.ts'
import { readWords } from './words.ts'

const formats = new Map([
  ['csv', exportCsv],
  ['jsonl', exportJsonLines],
])

export const exportCommand: Command = {
  name: 'export suppliers',
  usage: '[--format csv|jsonl] [--output FILE]',
  summary: 'Write all suppliers as CSV or JSON Lines, to a file or to standard output.',
  async run(words, terminal) {
    const parsed = readWords(words, { format: { type: 'string', default: 'csv' }, output: { type: 'string' } })
    if (!parsed.ok) return misused(parsed.refusal)
    const { positionals, values } = parsed.value
    if (positionals.length > 0) return misused('Name the file with --output.')
    const write = formats.get(values.format)
    if (!write) return misused(`The format is csv or jsonl, not "${values.format}".`)

    return withSession(terminal, async ({ context }) => {
      if (values.output === undefined) {
        await write(context, standardOutput(terminal.interrupted))
        return { kind: 'silent' }
      }
      const path = resolve(terminal.workingDirectory, values.output)
      const count = await write(context, createWriteStream(path)).catch(unwritable)
      if (typeof count === 'string') return failed(`${path} cannot be written (${count}).`)
      return done(`${counted(count, 'supplier was', 'suppliers were')} written to ${path}`, {
        suppliers: count,
        file: path,
      })
    })
  },
}

function unwritable(error: NodeJS.ErrnoException): string {
  if (error.code === undefined || error.path === undefined) throw error
  return error.code
}

/** Standard output stays open when we are done with it, as it must. */
function standardOutput(interrupted: AbortSignal): Writable {
  return new Writable({
    signal: interrupted,
    decodeStrings: false,
    write: (chunk, encoding, done) => process.stdout.write(chunk, encoding, done),
  })
}
