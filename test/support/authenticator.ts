import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** What a site asks an authenticator for, as far as this one reads it. */
export interface Asked {
  readonly challenge: string
}

/** Where, and how, an authenticator answers; rightly unless told. */
export interface Manner {
  readonly origin?: string
  readonly site?: string
  /** Whether it saw finger, face or code. */
  readonly verified?: boolean
  /** How often it says it has signed. */
  readonly counter?: number
  readonly type?: string
}

/** An authenticator in software, with one passkey. Answers are JSON, as a browser writes them (WebAuthn Level 3). */
export interface Authenticator {
  readonly credentialId: string
  make(asked: Asked, manner?: Manner): string
  use(asked: Asked, manner?: Manner): string
}

export function authenticator(): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const credential = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' }
  const attested = Buffer.concat([
    Buffer.alloc(16),
    Buffer.from([id.length >> 8, id.length & 0xff]),
    id,
    coseKey(Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')),
  ])

  const answer = (response: Readonly<Record<string, Uint8Array>>) => {
    const encoded = Object.entries(response).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64url')])
    return JSON.stringify({ ...credential, clientExtensionResults: {}, response: Object.fromEntries(encoded) })
  }
  return {
    credentialId: credential.id,
    make: (asked, manner = {}) => {
      const data = Buffer.concat([authenticatorData(manner, flags.attested), attested])
      return answer({
        clientDataJSON: clientData('webauthn.create', asked, manner),
        attestationObject: attestation(data),
      })
    },
    use: (asked, manner = {}) => {
      const [data, client] = [authenticatorData(manner, 0), clientData('webauthn.get', asked, manner)]
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return answer({ clientDataJSON: client, authenticatorData: data, signature })
    },
  }
}

const flags = { present: 0x01, verified: 0x04, attested: 0x40 }

function clientData(
  type: string,
  { challenge }: Asked,
  { origin = 'http://localhost:3000', ...manner }: Manner,
): Buffer {
  return Buffer.from(JSON.stringify({ type: manner.type ?? type, challenge, origin, crossOrigin: false }))
}

function authenticatorData({ site = 'localhost', verified = true, counter = 0 }: Manner, more: number): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  return Buffer.concat([sha256(site), Buffer.from([flags.present | (verified ? flags.verified : 0) | more]), count])
}

/** CBOR: `{ fmt: 'none', attStmt: {}, authData }`. */
function attestation(data: Buffer): Buffer {
  const length = Buffer.from([0x59, data.length >> 8, data.length & 0xff])
  return Buffer.concat([
    Buffer.from([0xa3]),
    cborText('fmt'),
    cborText('none'),
    cborText('attStmt'),
    Buffer.from([0xa0]),
    cborText('authData'),
    length,
    data,
  ])
}

/** CBOR: an ES256 key as COSE writes it, `{ 1: 2, 3: -7, -1: 1, -2: x, -3: y }`. */
function coseKey(x: Buffer, y: Buffer): Buffer {
  const bytes = Buffer.from([0x58, 0x20])
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    bytes,
    x,
    Buffer.from([0x22]),
    bytes,
    y,
  ])
}

/** Of fewer than 24 bytes. */
function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)])
}

function sha256(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest()
}
