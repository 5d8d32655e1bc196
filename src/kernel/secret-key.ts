import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The installation's one secret. Whatever needs a key of its own derives it, so that there is one thing to keep and to rotate. */
export interface SecretKey {
  /** A key for one purpose, as hexadecimal text: the same purpose always gives the same key, and no key tells of another. */
  derive(purpose: string): string
}

export function secretKey(secret: string): SecretKey {
  return { derive: (purpose) => createHmac('sha256', secret).update(purpose).digest('hex') }
}

/** The kept secret is not what was made; its message says what to do. */
export class UnusableSecret extends Error {}

/** The secret kept in the data directory; made there, readable by its owner only, the first time. */
export async function keptSecretKey(dataDirectory: string): Promise<SecretKey> {
  const path = join(dataDirectory, 'secret-key')
  const kept = (await readSecret(path)) ?? (await makeSecret(path))
  if (kept.length < secretLength) {
    throw new UnusableSecret(
      `The secret in ${path} was cut short. Restore the file from a backup, or remove it to have a new one made.`,
    )
  }
  return secretKey(kept)
}

const secretBytes = 48

/** In characters of base64. */
const secretLength = (secretBytes / 3) * 4

/**
 * Written aside and then linked: the link fails when the file is there already, and nobody ever sees it half written. Of
 * two first starts at once, one makes the secret and the other reads it.
 */
async function makeSecret(path: string): Promise<string> {
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, randomBytes(secretBytes).toString('base64'), { flag: 'wx', mode: 0o600 })
  try {
    await link(draft, path)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    await rm(draft)
  }
  return readFile(path, 'utf8')
}

async function readSecret(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
