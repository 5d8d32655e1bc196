import { z } from 'zod'
import type { Log } from '../log.ts'
import { ok, type Result, refused } from '../result.ts'
import type { Letter } from './render.ts'

/** The way out: a mail server, or what stands for one. */
export interface MailTransport {
  /** Hands a letter over; when the signal comes it gives up. Does not throw. */
  send(letter: Letter, signal: AbortSignal): Promise<Result<undefined, DeliveryFailure>>
  /** Ends all connections. Nothing can be sent afterwards. */
  close(): void
}

export interface DeliveryFailure {
  /** `addressRefused`: it will never take this letter. `tryLater`: anything else. */
  readonly kind: 'addressRefused' | 'tryLater'
  /** In the mail server's words or Node's; may have the receiver's address in it. */
  readonly reason: string
}

/** Letters under way at a time, each over a connection of its own. */
export const mostConnections = 3

/**
 * Sends through the mail server at the address: `smtp://user:password@host:587`, or `smtps://` for TLS from the first byte.
 * With `smtp://` the connection is encrypted where the server offers it; a password is never sent without, except on this
 * machine. nodemailer's settings may stand in the address, such as `?tls.rejectUnauthorized=false`.
 */
export function smtpTransport(smtpUrl: string, log: Log): MailTransport {
  let opened: ReturnType<typeof openTransporter> | undefined
  let isClosed = false
  const open = () => {
    opened ??= openTransporter(smtpUrl, log).catch((error) => {
      opened = undefined
      throw error
    })
    return opened
  }
  return {
    async send(letter, signal) {
      if (!isOneAddress(letter.to)) return refused({ kind: 'addressRefused', reason: 'This is no e-mail address.' })
      if (isClosed) return refused({ kind: 'tryLater', reason: 'The way to the mail server is closed.' })
      try {
        const transporter = await open()
        // As an object, since a text would be read as a list of receivers.
        await transporter.sendMail({ ...letter, to: { name: '', address: letter.to }, signal })
        return ok(undefined)
      } catch (error) {
        return refused(failure(error))
      }
    },
    close() {
      isClosed = true
      // What could not be opened need not be closed: whoever wanted to send was told.
      opened?.then((transporter) => transporter.close({ force: true })).catch(() => undefined)
    },
  }
}

/** The library takes some 20 MB: it is loaded with the first mail. */
async function openTransporter(smtpUrl: string, log: Log) {
  const { createTransport } = await import('nodemailer')
  const transporter = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: mostConnections,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    // Closed by us before servers do, so that no letter meets a connection that has just ended.
    idleTimeout: 10_000,
    maxRequeues: 1,
    requireTLS: needsEncryption(smtpUrl),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  // Without somebody who listens, Node would end the process.
  transporter.on('error', (error) => log.warn({ code: error.code }, 'The connection to the mail server failed.'))
  return transporter
}

function needsEncryption(smtpUrl: string): boolean {
  const { hostname, username } = new URL(smtpUrl)
  return username !== '' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

/** Nothing that could be read as a second receiver or as the end of a line. */
function isOneAddress(text: string): boolean {
  return /^[^\s\p{Cc},;:<>()[\]"\\@]+@[^\s\p{Cc},;:<>()[\]"\\@]+$/u.test(text)
}

const smtpError = z.object({
  message: z.string().catch('Unknown'),
  code: z.string().optional().catch(undefined),
  /** What we said last, or `API` when it did not come so far. */
  command: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
  response: z.string().optional().catch(undefined),
})

function failure(error: unknown): DeliveryFailure {
  const { message, ...answer } = smtpError.parse(error)
  return { kind: isAboutTheLetter(answer) ? 'addressRefused' : 'tryLater', reason: message }
}

/**
 * The server refuses this receiver or this text for good (RFC 5321: 550 to 559). A 5.7 of RFC 3463 says that we may not send
 * at all, as does any refusal of the sender or of the password: that is a setting to mend, and until then mails wait.
 */
function isAboutTheLetter({ command, responseCode = 0, response = '' }: Omit<z.output<typeof smtpError>, 'message'>) {
  if (command !== 'RCPT TO' && command !== 'DATA') return false
  return responseCode >= 550 && responseCode <= 559 && !/^\d{3}[ -]5\.7\.\d/.test(response)
}
