import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { projectDirectory } from '../src/config.ts'
import { environmentFor } from './app-process.ts'
import { ordinaryVisits } from './cases.ts'
import { held } from './ending.ts'
import { writeImportFile } from './import-file.ts'
import type { Rig } from './measure-case.ts'
import { findsNow, inventedWord } from './presence.ts'
import type { ImportResult } from './results.ts'
import type { TemporaryPlatform } from './temporary-platform.ts'
import { startVisits } from './visits.ts'

/** Milliseconds: between two looks, and after which we give up. */
const patience = { betweenLooks: 250, longest: 900_000 }

/** Imports further rows beside the running app, as an operator would, while a few people search and read profiles. */
export async function measureImport(size: number, rows: number, { platform, app }: Rig): Promise<ImportResult> {
  const path = join(platform.directory, 'import.csv')
  const lastWord = inventedWord('last')
  const lastName = await writeImportFile({ path, from: size + 1, to: size + rows, lastWord })
  const visits = startVisits(app.url, ordinaryVisits(size))
  const start = performance.now()
  await runImport(platform, path)
  const commandSeconds = secondsSince(start)
  while (!(await findsNow(app.url, lastWord, lastName))) {
    if (performance.now() - start > patience.longest)
      throw new Error(`"${lastName}" was not found within a quarter of an hour.`)
    await pause(patience.betweenLooks)
  }
  const seconds = secondsSince(start)
  return { rows, seconds, commandSeconds, ...(await visits.stop()) }
}

async function runImport(platform: TemporaryPlatform, path: string): Promise<void> {
  const command = await held(async () => spawnImport(platform, path), endCommand)
  const [exitCode] = await once(command, 'exit')
  if (exitCode !== 0) throw new Error(`The import ended with exit code ${exitCode}; see above.`)
}

function spawnImport(platform: TemporaryPlatform, path: string): ChildProcess {
  const report = join(platform.directory, 'report.csv')
  const words = ['import', 'suppliers', path, '--source', 'bench', '--report', report]
  return spawn(process.execPath, [join(projectDirectory, 'src', 'cli.ts'), ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
    env: environmentFor(platform),
  })
}

async function endCommand(command: ChildProcess): Promise<void> {
  if (command.exitCode !== null || command.signalCode !== null) return
  const ended = once(command, 'exit')
  command.kill('SIGTERM')
  await ended
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1_000
}
