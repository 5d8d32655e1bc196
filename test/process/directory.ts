import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { programs, run } from '../support/process.ts'
import type { Ask } from './kept-connection.ts'

const answer = z.object({ items: z.array(z.object({ name: z.string() })), total: z.number() })

/** The names that the API finds for the words, in quotes for just these; for none all of them. `ask`: over any connection unless told. */
export async function suppliersFound(url: string, words: string, ask: Ask = fetch): Promise<string[]> {
  return (await foundFor(url, words, ask)).items.map(({ name }) => name)
}

/** How many the API says there are. */
export async function countFound(url: string, words: string, ask: Ask): Promise<number> {
  return (await foundFor(url, words, ask)).total
}

async function foundFor(url: string, words: string, ask: Ask): Promise<z.output<typeof answer>> {
  const response = await ask(`${url}/api/v1/suppliers?page_size=100&q=${encodeURIComponent(words)}`)
  return answer.parse(await response.json())
}

/** The names on the page that visitors see. */
export async function suppliersShown(url: string, words: string, ask: Ask): Promise<string[]> {
  const page = await (await ask(`${url}/leverandoerer?q=${encodeURIComponent(words)}`)).text()
  return [...page.matchAll(/<h2[^>]*>\s*<a [^>]*>(.*?)<\/a>/g)].map(([, name = '']) => name.replace(/<[^>]+>/g, ''))
}

/**
 * Imports a supplier beside the running server, and returns once the import has been confirmed. `sourceId`: under which it
 * is known; the same again is the same supplier.
 */
export async function importSupplier(directory: string, name: string, sourceId = name): Promise<void> {
  const file = join(directory, 'one-supplier.csv')
  await writeFile(file, `id,navn,kommune\n${sourceId},${name},Aarhus\n`)
  const command = [programs.rummelig, 'import', 'suppliers', file, '--source', sourceId] as const
  const { code, stderr } = await run(command, { environment: { DATA_DIR: directory } }).ended
  assert.deepEqual([code, stderr], [0, ''])
}
