import { once } from 'node:events'
import { after } from 'node:test'
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'

/** A mail as it came over the wire, taken apart. */
export interface ReceivedMail {
  /** The receivers of the envelope: where it would really go. */
  readonly to: readonly string[]
  /** The sender of the envelope. */
  readonly from: string
  readonly subject: string
  /** Between angle brackets. */
  readonly messageId: string
  /** Names in small letters; the values unfolded and decoded. */
  readonly headers: ReadonlyMap<string, string>
  readonly text: string
  readonly html: string
  readonly raw: string
  /** Whether the connection was encrypted. */
  readonly encrypted: boolean
}

/**
 * `refuseRecipient` answers 550 for good, `notAllowed` 554 5.7.1 as a server that does not know us, `busy` 451 for now;
 * `down` closes the port. `mute` keeps a mail and never says that it has it; `slow` takes so many milliseconds to say so.
 */
export type Behaviour = 'fine' | 'refuseRecipient' | 'notAllowed' | 'busy' | 'down' | 'mute' | { readonly slow: number }

export interface SmtpDouble {
  /** For `SMTP_URL`. Stays the same when the server goes down and comes back. */
  readonly url: string
  /** What has come, the oldest first. */
  readonly mails: readonly ReceivedMail[]
  /** Deliveries begun and not yet answered. */
  readonly underWay: () => number
  behave(behaviour: Behaviour): Promise<void>
}

/** A real SMTP server on this machine that keeps what it gets; closed after the test file. STARTTLS is offered on demand. */
export async function smtpDouble(
  options: Pick<SMTPServerOptions, 'hideSTARTTLS' | 'onAuth'> = {},
): Promise<SmtpDouble> {
  const mails: ReceivedMail[] = []
  let behaviour: Behaviour = 'fine'
  let underWay = 0
  const settings: SMTPServerOptions = {
    hideSTARTTLS: true,
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 1,
    // Also keeps its warning about the certificate, which is for tests, to itself.
    logger: false,
    onRcptTo: (_address, _session, done) => done(refusal(behaviour)),
    onData(stream, session, done) {
      underWay += 1
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const answer = () => {
          mails.push(received(Buffer.concat(chunks).toString('latin1'), session))
          if (behaviour === 'mute') return
          underWay -= 1
          done()
        }
        if (typeof behaviour === 'object') setTimeout(answer, behaviour.slow).unref()
        else answer()
      })
    },
    ...options,
  }
  let server = await listening(settings, 0)
  const { port } = server
  after(() => server.close())
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    underWay: () => underWay,
    async behave(next) {
      if (next === 'down') await server.close()
      else if (behaviour === 'down') server = await listening(settings, port)
      behaviour = next
    },
  }
}

async function listening(settings: SMTPServerOptions, port: number) {
  const smtp = new SMTPServer(settings)
  // Clients that give up are part of the tests.
  smtp.on('error', () => {})
  const server = smtp.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.')
  const closed = once(server, 'close').then(() => {})
  const close = () => {
    if (server.listening) smtp.close()
    return closed
  }
  return { port: address.port, close }
}

function refusal(behaviour: Behaviour): Error | null {
  if (behaviour === 'refuseRecipient') return answer(550, 'No such mailbox here')
  if (behaviour === 'notAllowed') return answer(554, '5.7.1 Relay access denied')
  return behaviour === 'busy' ? answer(451, 'Come back later') : null
}

function answer(responseCode: number, sentence: string): Error {
  return Object.assign(new Error(sentence), { responseCode })
}

function received(raw: string, { envelope, secure }: SMTPServerSession): ReceivedMail {
  const { headers, parts } = entity(raw)
  return {
    to: envelope.rcptTo.map(({ address }) => address),
    from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
    subject: headers.get('subject') ?? '',
    messageId: headers.get('message-id') ?? '',
    headers,
    text: parts.get('text/plain') ?? '',
    html: parts.get('text/html') ?? '',
    raw,
    encrypted: secure,
  }
}

interface Entity {
  readonly headers: ReadonlyMap<string, string>
  /** The texts in it by their type. */
  readonly parts: ReadonlyMap<string, string>
}

/** Reads a mail or a part of one (RFC 2045); its bytes stand as one character each. */
function entity(source: string): Entity {
  const [head = ''] = source.split('\r\n\r\n', 1)
  const body = source.slice(head.length + 4)
  const headers = readHeaders(head)
  const type = headers.get('content-type') ?? 'text/plain'
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]
  if (boundary === undefined) {
    const text = decode(body, headers.get('content-transfer-encoding') ?? '7bit').replaceAll('\r\n', '\n')
    return { headers, parts: new Map([[type.split(';', 1)[0] ?? '', text]]) }
  }
  const inner = body.split(`--${boundary}`).slice(1, -1)
  return { headers, parts: new Map(inner.flatMap((part) => [...entity(part.replace(/^\r\n/, '')).parts])) }
}

function readHeaders(head: string): ReadonlyMap<string, string> {
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  return new Map(lines.map((line) => [line.split(':', 1)[0]?.toLowerCase() ?? '', readValue(line)] as const))
}

/** A header's value, its words decoded (RFC 2047): `=?UTF-8?Q?K=C3=B8b?=`. */
function readValue(line: string): string {
  return line
    .slice(line.indexOf(':') + 1)
    .trim()
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, encoding: string, word: string) =>
      encoding.toUpperCase() === 'B' ? decode(word, 'base64') : decode(word.replaceAll('_', ' '), 'quoted-printable'),
    )
}

function decode(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString()
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1').toString()
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
