import { open, readFile, stat } from 'node:fs/promises'

const kept = 64 * 1024

/** Cuts the log to its last 64 KiB, so that it stays small and still tells what happened before. */
export async function shortenLog(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (!found || found.size <= kept) return
  const content = await readFile(path)
  const file = await open(path, 'w', 0o600)
  await file.write(content.subarray(-kept))
  await file.close()
}

/** Why PostgreSQL did not start: its last fatal message, or else the last line that it wrote after `from` (bytes). */
export async function lastComplaint(path: string, from: number): Promise<string> {
  const content = await readFile(path).catch(() => Buffer.alloc(0))
  const lines = content.subarray(from).toString('utf8').trim().split('\n')
  return lines.findLast((line) => /\b(FATAL|PANIC):/.test(line)) ?? lines.at(-1) ?? ''
}
