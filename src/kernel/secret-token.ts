import { createHash, randomBytes } from 'node:crypto'

/** A secret that nobody guesses: 192 random bits, safe in an address and in a cookie. */
export function newToken(): string {
  return randomBytes(24).toString('base64url')
}

/** What the database knows of a token (SHA-256): enough to recognise it, not enough to use it. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
