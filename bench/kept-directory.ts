import { createHash } from 'node:crypto'
import { glob, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { projectDirectory } from '../src/config.ts'
import { holdDataDirectory, prepareDataDirectory } from '../src/kernel/data-directory.ts'
import { held } from './ending.ts'

const contents = z.object({
  suppliers: z.int(),
  /** Of the code that invents and writes the suppliers. */
  generator: z.string(),
  /** Of the code that builds from them what the search reads. */
  search: z.string(),
})

/** What stands in a filled database, so that a later run knows whether it may take it. */
export type Contents = z.output<typeof contents>

/** What decides over the suppliers, and over what the search reads, as paths in the project. */
const sources = {
  generator: ['bench/{generated-suppliers,random,filling,words-*}.ts'],
  search: [
    'db/{migrations,reference}/*',
    'src/modules/suppliers/**/*{reaction,search-entr}*.ts',
    'src/kernel/{danish,search}/**/*.ts',
  ],
}

/** Holds the folder for the database of so many suppliers; nobody else may have it meanwhile. */
export async function keptDirectory(keptIn: string, size: number): Promise<string> {
  const directory = await prepareDataDirectory(join(keptIn, String(size)))
  await held(
    async () => {
      const hold = await holdDataDirectory(directory, 'server')
      if (!hold.held) throw new Error(`Another run (process ${hold.by.pid}) uses ${directory}. Wait until it is done.`)
      return hold
    },
    (hold) => hold.release(),
  )
  return directory
}

/** What a database filled by the code of today holds. */
export async function wantedContents(suppliers: number): Promise<Contents> {
  return { suppliers, generator: await hashOf(sources.generator), search: await hashOf(sources.search) }
}

/** What an earlier run has noted; nothing where it has not finished. */
export async function contentsOf(directory: string): Promise<Contents | undefined> {
  const noted = await readFile(noteIn(directory), 'utf8').catch(() => undefined)
  return noted === undefined ? undefined : contents.safeParse(JSON.parse(noted)).data
}

export async function noteContents(directory: string, noted: Contents): Promise<void> {
  await writeFile(noteIn(directory), JSON.stringify(noted))
}

export async function forgetContents(directory: string): Promise<void> {
  await rm(noteIn(directory), { force: true })
}

function noteIn(directory: string): string {
  return join(directory, 'contents.json')
}

async function hashOf(patterns: readonly string[]): Promise<string> {
  const paths = await Array.fromAsync(glob(patterns, { cwd: projectDirectory }))
  const hash = createHash('sha256')
  for (const path of paths.filter((each) => !each.endsWith('.test.ts')).sort()) {
    const content = await readFile(join(projectDirectory, path)).catch(() => '')
    hash.update(path).update(content)
  }
  return hash.digest('hex')
}
