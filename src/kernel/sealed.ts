import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { SecretKey } from './secret-key.ts'

/** What a sealed text is for, and what it belongs to: opened for anything else, it does not open. */
export interface Seal {
  /** The module's name, a dot, and the thing: `identity.totp`. Each purpose has a key of its own. */
  readonly purpose: string
  /** Whose it is, such as `person 7`; empty where the text itself says so. */
  readonly owner: string
}

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** Encrypts a text (AES-256-GCM): nonce, text, tag. It looks different each time. */
export function seal(key: SecretKey, text: string, about: Seal): Buffer {
  return sealedWith(randomBytes(nonceBytes), key, text, about)
}

/** The same, but the same text always gives the same bytes: no other text ever gets its nonce. */
export function sealRepeatably(key: SecretKey, text: string, about: Seal): Buffer {
  const nonceKey = key.derive(`${about.purpose}.nonce`)
  return sealedWith(createHmac('sha256', nonceKey).update(text).digest().subarray(0, nonceBytes), key, text, about)
}

/** Decrypts it again; nothing when it was altered, sealed for something else, or the installation's secret has changed since. */
export function unseal(key: SecretKey, sealed: Buffer, { purpose, owner }: Seal): string | undefined {
  if (sealed.length < nonceBytes + tagBytes) return undefined
  const decipher = createDecipheriv(algorithm, keyFor(key, purpose), sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(Buffer.from(owner)).setAuthTag(sealed.subarray(-tagBytes))
  const text = decipher.update(sealed.subarray(nonceBytes, -tagBytes))
  try {
    return Buffer.concat([text, decipher.final()]).toString()
  } catch {
    return undefined
  }
}

function sealedWith(nonce: Buffer, key: SecretKey, text: string, { purpose, owner }: Seal): Buffer {
  const cipher = createCipheriv(algorithm, keyFor(key, purpose), nonce).setAAD(Buffer.from(owner))
  return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()])
}

function keyFor(key: SecretKey, purpose: string): Buffer {
  return Buffer.from(key.derive(purpose), 'hex')
}
