import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ending } from '../model.ts'

/** Begins the names of the folders that hold a ledger while it is read. */
const prefix = 'rummelig-ledger-'

/** Readers of tables want a file: it lies where nobody else may look, and is gone when the work is done. */
export async function withLedgerFile<Outcome>(
  content: Uint8Array | AsyncIterable<Uint8Array>,
  ending: Ending,
  work: (path: string) => Promise<Outcome>,
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), prefix))
  try {
    const path = join(folder, `ledger.${ending}`)
    await writeFile(path, content, { mode: 0o600 })
    return await work(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Nobody reads a ledger for so long, in milliseconds. */
const longestReading = 3_600_000

/** Deletes what a process left behind that ended in the middle. */
export async function deleteLeftLedgers(now: Date): Promise<void> {
  const names = await readdir(tmpdir())
  for (const name of names.filter((each) => each.startsWith(prefix))) {
    const folder = join(tmpdir(), name)
    const found = await stat(folder).catch(() => undefined)
    const isLeft = found !== undefined && now.getTime() - found.mtimeMs > longestReading
    if (isLeft) await rm(folder, { recursive: true, force: true })
  }
}
