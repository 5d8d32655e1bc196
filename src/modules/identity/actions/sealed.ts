import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { SecretKey } from '../../../kernel/secret-key.ts'

/** What a sealed text is for, and whose it is: opened for anything or anybody else, it does not open. */
export interface Seal {
  readonly purpose: string
  readonly personId: number
}

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** Encrypts a text for the database (AES-256-GCM): nonce, text, tag. Who reads the table alone cannot read it. */
export function seal(key: SecretKey, text: string, { purpose, personId }: Seal): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, keyFor(key, purpose), nonce).setAAD(Buffer.from(String(personId)))
  return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()])
}

/** Decrypts it again; nothing when the installation's secret has changed since. */
export function unseal(key: SecretKey, sealed: Buffer, { purpose, personId }: Seal): string | undefined {
  const decipher = createDecipheriv(algorithm, keyFor(key, purpose), sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(Buffer.from(String(personId))).setAuthTag(sealed.subarray(-tagBytes))
  const text = decipher.update(sealed.subarray(nonceBytes, -tagBytes))
  try {
    return Buffer.concat([text, decipher.final()]).toString()
  } catch {
    return undefined
  }
}

function keyFor(key: SecretKey, purpose: string): Buffer {
  return Buffer.from(key.derive(`identity.${purpose}`), 'hex')
}
