import { after } from 'node:test'
import { type MailSender, type MailSenderOptions, sendDueMails, startMailSender } from '../../src/kernel/mail/sender.ts'
import { smtpTransport } from '../../src/kernel/mail/transport.ts'
import { mailFrame } from '../../src/modules/desk/index.ts'
import type { TestApp } from './app.ts'
import { today } from './clock.ts'
import { memoryLog } from './log.ts'
import { testKey } from './request.ts'
import { type ReceivedMail, type SmtpDouble, smtpDouble } from './smtp-double.ts'

/** What carries the mails of an app to a mail server that keeps them. */
export interface Post {
  readonly server: SmtpDouble
  /** Sends what is due, now or some time later, and answers it as it came. */
  deliver(when?: { readonly minutesLater: number }): Promise<readonly ReceivedMail[]>
  /** Sends from now on what comes, as the program does while it runs; ends after the test file. */
  start(): MailSender
}

export async function postOf({ database }: TestApp, baseUrl = 'http://localhost:3000'): Promise<Post> {
  const server = await smtpDouble()
  const { log } = memoryLog()
  const transport = smtpTransport(server.url, log)
  after(() => transport.close())
  const frame = () => mailFrame({ database, clock: today, baseUrl, secretKey: testKey })
  const options: MailSenderOptions = { database, clock: today, log, transport, frame }
  return {
    server,
    async deliver({ minutesLater } = { minutesLater: 0 }) {
      const before = server.mails.length
      const now = new Date(today.now().getTime() + minutesLater * 60_000)
      await sendDueMails({ ...options, clock: { now: () => now } })
      return server.mails.slice(before)
    },
    start() {
      const sender = startMailSender({ ...options, transport: smtpTransport(server.url, log) })
      after(() => sender.stop(0))
      return sender
    },
  }
}

/** The links of a mail, as a person sees them: first what it is about, last the one to get no more of them. */
export function linksIn({ text }: ReceivedMail): string[] {
  return text.match(/https?:\/\/\S+/g) ?? []
}

/** Where a link leads on the site. */
export function pathOf(link: string): string {
  const { pathname, search } = new URL(link)
  return pathname + search
}
