import { z } from 'zod'

/** Longer than any authenticator's answer; a certificate chain may be in it. In characters of base64. */
const longest = 16_384

const bytes = z.base64url().min(1).max(longest)

const credential = {
  id: bytes,
  rawId: bytes,
  type: z.literal('public-key'),
  // Nothing is asked of extensions, so that nothing is read from them.
  clientExtensionResults: z.unknown().transform(() => ({})),
}

const newCredential = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.array(z.string().max(30)).max(10).optional().catch(undefined),
  }),
})

const usedCredential = z.object({
  ...credential,
  response: z.object({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes }),
})

/** What an authenticator says of a passkey that it has just made; the names are those of WebAuthn. */
export type NewCredential = z.output<typeof newCredential>

/** What an authenticator signs to prove that it holds a passkey. */
export type UsedCredential = z.output<typeof usedCredential>

/** Nothing for what no authenticator would say. */
export function readNewCredential(answer: string): NewCredential | undefined {
  return newCredential.safeParse(parsedJson(answer)).data
}

/** Nothing for what no authenticator would say. */
export function readUsedCredential(answer: string): UsedCredential | undefined {
  return usedCredential.safeParse(parsedJson(answer)).data
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
