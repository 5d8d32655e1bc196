import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { programs, run } from '../support/process.ts'

const answer = z.object({ items: z.array(z.object({ name: z.string() })), total: z.number() })

/** The names that the API finds for the words; for none all of them. */
export async function suppliersFound(url: string, words: string): Promise<string[]> {
  const response = await fetch(`${url}/api/v1/suppliers?page_size=100&q=${encodeURIComponent(words)}`)
  return answer.parse(await response.json()).items.map(({ name }) => name)
}

/** Imports a supplier beside the running server, and returns once the import has been confirmed. */
export async function importSupplier(directory: string, name: string): Promise<void> {
  const file = join(directory, 'one-supplier.csv')
  await writeFile(file, `navn,kommune\n${name},Aarhus\n`)
  const command = [programs.rummelig, 'import', 'suppliers', file, '--source', name] as const
  const { code, stderr } = await run(command, { environment: { DATA_DIR: directory } }).ended
  assert.deepEqual([code, stderr], [0, ''])
}
