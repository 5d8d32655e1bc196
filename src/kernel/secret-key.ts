import { createHmac, randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The installation's one secret. Whatever needs a key of its own derives it, so that there is one thing to keep and to rotate. */
export interface SecretKey {
  /** A key for one purpose, as hexadecimal text: the same purpose always gives the same key, and no key tells of another. */
  derive(purpose: string): string
}

export function secretKey(secret: string): SecretKey {
  return { derive: (purpose) => createHmac('sha256', secret).update(purpose).digest('hex') }
}

/** The secret kept in the data directory; made there, readable by its owner only, the first time. */
export async function keptSecretKey(dataDirectory: string): Promise<SecretKey> {
  const path = join(dataDirectory, 'secret-key')
  try {
    // `wx` fails when the file is there: of two first starts at once, one makes the secret and the other reads it.
    await writeFile(path, randomBytes(48).toString('base64'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return secretKey(await readFile(path, 'utf8'))
}
