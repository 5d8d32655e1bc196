import { after } from 'node:test'
import type { Page } from 'playwright-core'
import { deliverAll, subscribe } from '../../src/kernel/facts/worker.ts'
import { type MailSenderOptions, sendDueMails } from '../../src/kernel/mail/sender.ts'
import { smtpTransport } from '../../src/kernel/mail/transport.ts'
import type { Clock } from '../../src/kernel/time/clock.ts'
import { mailFrame } from '../../src/modules/desk/index.ts'
import { reactions } from '../../src/modules.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { openPage, type PageOptions } from '../support/browser.ts'
import { today } from '../support/clock.ts'
import { memoryLog } from '../support/log.ts'
import { freePort } from '../support/process.ts'
import { testKey } from '../support/request.ts'
import { type Client, type SignedInAs, signInAs } from '../support/session.ts'
import { type ReceivedMail, smtpDouble } from '../support/smtp-double.ts'

/** The platform as people meet it, with its mails, on an address of its own until the test file ends. */
export interface Desks extends TestApp {
  readonly site: string
  readonly clock: MovedClock
  /** Lets happen what follows by itself: reactions to facts, and mails. */
  settle(): Promise<void>
  /** The newest mail to the address, once all that is due has been sent. */
  mailTo(address: string): Promise<ReceivedMail>
  /** A window of somebody who is signed in. */
  windowOf(person: SignedInAs, options?: Omit<PageOptions, 'site'>): Promise<Page>
}

/** A clock that goes, and that a test may put forward. */
export interface MovedClock extends Clock {
  pass(minutes: number): void
}

export async function openDesks(): Promise<Desks> {
  const port = await freePort()
  // A name: browsers keep the session's cookie for it without encryption.
  const site = `http://localhost:${port}`
  const clock = movedClock()
  const app = await testApp({ clock, baseUrl: site })
  await app.server.listen({ port, host: '127.0.0.1' })
  const smtp = await smtpDouble()
  const post = postOffice(app, clock, site, smtp.url)
  const settle = async () => {
    await subscribe(app.database, reactions)
    await deliverAll({ ...post, reactions })
    await sendDueMails(post)
  }
  return {
    ...app,
    site,
    clock,
    settle,
    async mailTo(address) {
      await settle()
      const mail = smtp.mails.findLast(({ to }) => to.includes(address))
      if (mail === undefined) throw new Error(`No mail has come for ${address}.`)
      return mail
    },
    async windowOf(person, options) {
      const page = await openPage({ site, ...options })
      await takeSession(page, await signInAs(app, person, clock.now()))
      return page
    },
  }
}

/** Signs the window in as the one whose session it is. */
export async function takeSession(page: Page, { cookies }: Client): Promise<void> {
  const value = cookies.get('__Host-session')
  if (value === undefined) return
  // Playwright's own way names a domain, which a cookie with this prefix must not have.
  const devTools = await page.context().newCDPSession(page)
  const url = 'https://localhost/'
  await devTools.send('Network.setCookie', { name: '__Host-session', value, url, secure: true, path: '/' })
}

/** Where the link of a mail leads. */
export function linkIn({ text }: ReceivedMail): string {
  const [link] = /http:\S+/.exec(text) ?? []
  if (link === undefined) throw new Error(`There is no link in this mail: ${text}`)
  return link
}

function postOffice({ database }: TestApp, clock: Clock, baseUrl: string, smtpUrl: string): MailSenderOptions {
  const { log } = memoryLog()
  const transport = smtpTransport(smtpUrl, log)
  after(() => transport.close())
  return { database, clock, log, transport, frame: () => mailFrame({ database, clock, baseUrl, secretKey: testKey }) }
}

function movedClock(): MovedClock {
  let ahead = today.now().getTime() - performance.now()
  return {
    now: () => new Date(ahead + performance.now()),
    pass: (minutes) => {
      ahead += minutes * 60_000
    },
  }
}
