import { readFileSync } from 'node:fs'
import { constants, getPriority, setPriority } from 'node:os'
import { checkCommand } from './cli/check.ts'
import type { Command, Outcome, Terminal } from './cli/command.ts'
import { demoClearCommand, demoLoadCommand } from './cli/demo.ts'
import { exportCommand } from './cli/export.ts'
import { importCommand } from './cli/import.ts'
import { importNoticesCommand } from './cli/import-notices.ts'
import { userCreateCommand, userResetTwoStepCommand } from './cli/user.ts'
import { closest } from './cli/words.ts'

const commands: readonly Command[] = [
  importCommand,
  importNoticesCommand,
  exportCommand,
  demoLoadCommand,
  demoClearCommand,
  userCreateCommand,
  userResetTwoStepCommand,
  checkCommand,
]
const exitCodes = { done: 0, silent: 0, failed: 1, misused: 2, interrupted: 130 }

const interruption = new AbortController()
process.on('SIGINT', () => interruption.abort())
process.on('SIGTERM', () => interruption.abort())
// Whoever reads our output may stop reading, as `head` does: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

// An import takes minutes of a processor: whoever visits the pages meanwhile comes first. Who is asked to stand back further
// stays there, and may not come forward.
const standingBack = constants.priority.PRIORITY_BELOW_NORMAL
if (getPriority() < standingBack) setPriority(standingBack)

process.exitCode = await main(process.argv.slice(2))

/** Runs what was typed and answers the exit code: 0 done, 1 failed, 2 wrongly typed, 130 interrupted. */
async function main(typed: readonly string[]): Promise<number> {
  const wantsJson = typed.includes('--json')
  const words = typed.filter((word) => word !== '--json')
  if (words.includes('--version')) return say(version())
  if (words.length === 0 || words[0] === 'help' || words.includes('--help') || words.includes('-h'))
    return say(help(words))

  const command = commands.find(({ name }) => name === words.slice(0, name.split(' ').length).join(' '))
  if (!command) return complain(unknown(words), exitCodes.misused)
  const outcome = await command.run(words.slice(command.name.split(' ').length), terminal()).catch(outcomeOf)
  return tell(command, outcome, wantsJson ? 'json' : 'text')
}

function tell(command: Command, outcome: Outcome, form: 'json' | 'text'): number {
  if (outcome.kind === 'done') return say(form === 'json' ? JSON.stringify(outcome.json, null, 2) : outcome.text)
  if (outcome.kind === 'failed') return complain(outcome.sentence, exitCodes.failed)
  if (outcome.kind === 'misused') return complain(`${outcome.sentence}\nUsage: ${usage(command)}`, exitCodes.misused)
  return exitCodes.silent
}

/** The one place where a broken assumption ends up: a command line has nobody else to catch it. */
function outcomeOf(error: NodeJS.ErrnoException): Outcome {
  if (error.code === 'EPIPE') return { kind: 'silent' }
  if (interruption.signal.aborted) process.exit(complain('Interrupted. Nothing was changed.', exitCodes.interrupted))
  return {
    kind: 'failed',
    sentence: process.env.LOG_LEVEL === 'debug' ? String(error.stack) : `Something broke: ${error.message}`,
  }
}

function terminal(): Terminal {
  const isWatched = process.stderr.isTTY
  return {
    workingDirectory: process.cwd(),
    environment: process.env,
    interrupted: interruption.signal,
    isWatched,
    // \r and "clear to the end of the line": the one thing every terminal can do.
    showProgress: (line) => isWatched && process.stderr.write(`\r\u001b[K${line}`),
  }
}

function unknown(words: readonly string[]): string {
  const typed = words.slice(0, 2).join(' ')
  const names = commands.map(({ name }) => name)
  const meant =
    closest(typed, names) ?? names.find((name) => name.split(' ')[0] === words[0]) ?? closest(words[0] ?? '', names)
  const hint = meant === undefined ? 'Type "rummelig help" for the list.' : `Did you mean "rummelig ${meant}"?`
  return `There is no command "${typed}". ${hint}`
}

function help(words: readonly string[]): string {
  const command = commands.find(({ name }) =>
    words
      .join(' ')
      .replace(/^help /, '')
      .startsWith(name),
  )
  if (command) return `${command.summary}\nUsage: ${usage(command)}`
  const lines = commands.flatMap((each) => [`  ${usage(each)}`, `      ${each.summary}`])
  return ['Usage: rummelig COMMAND', '', ...lines, '', 'With --json the result is one JSON document.'].join('\n')
}

function usage({ name, usage }: Command): string {
  return `rummelig ${name} ${usage}`.trimEnd()
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version
}

function say(text: string): number {
  process.stdout.write(`${text}\n`)
  return exitCodes.done
}

function complain(text: string, exitCode: number): number {
  process.stderr.write(`${text}\n`)
  return exitCode
}
