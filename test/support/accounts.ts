import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import type { Clock } from '../../src/kernel/time/clock.ts'
import { hashPassword } from '../../src/modules/identity/actions/password-hash.ts'
import { addPerson, type NewPerson } from '../../src/modules/identity/factories.ts'
import { type TestApp, testApp } from './app.ts'
import { type Client, client, signInAs } from './session.ts'

/** Of everybody who has one. */
export const password = 'fire gule cykler i regn'

export interface Account {
  readonly email: string
  readonly personId: number
}

/** What one needs to see how people come in and stay in. */
export interface Accounts {
  readonly app: TestApp
  readonly clock: Clock
  /** Another in each test: for addresses that no other test has written to. */
  readonly hour: () => number
  /** Lets minutes go by. */
  pass(minutes: number): void
  /** Somebody with the password above, at work in no browser. */
  anAccount(person?: NewPerson): Promise<Account>
  /** Somebody who has just signed in with a password. */
  somebody(person?: NewPerson): Promise<Account & { readonly browser: Client }>
  /** A browser in which somebody else has signed in as the person. */
  anotherBrowser(of: { readonly personId: number; readonly address?: string }): Promise<Client>
  /** What an app for codes shows now for the secret on the page. */
  codeFor(page: string): string
  setUpTwoSteps(browser: Client, next?: string): Promise<TwoSteps>
  /** A browser in which the password was typed, and the code was not. */
  afterFirstStep(email: string): Promise<Client>
}

export interface TwoSteps {
  /** Where one is sent when they are set up. */
  readonly location: string | undefined
  /** What the app shows now. */
  readonly codeNow: () => string
  readonly recoveryCodes: readonly string[]
}

/** Opens the app for a test file. Each test begins an hour later, so that tries of one are none of another's. */
export async function accounts(): Promise<Accounts> {
  let minutes = 0
  const clock = { now: () => new Date(noon + minutes * 60_000) }
  const app = await testApp({ clock })
  const passwordHash = await hashPassword(password)
  test.beforeEach(() => {
    minutes += 60
  })
  const anAccount = async (person: NewPerson = {}) => {
    const email = person.email ?? `somebody-${minutes}@example.dk`
    return { email, personId: await addPerson(app.database, { passwordHash, ...person, email }) }
  }
  const anotherBrowser: Accounts['anotherBrowser'] = (person) => signInAs(app, person, clock.now())
  const codeFor = (page: string) => codeAt(page, clock.now())
  return {
    app,
    clock,
    hour: () => minutes,
    pass(more) {
      minutes += more
    },
    anAccount,
    async somebody(person) {
      const account = await anAccount(person)
      return { ...account, browser: await anotherBrowser(account) }
    },
    anotherBrowser,
    codeFor,
    setUpTwoSteps: (browser, next = '') => setUpTwoSteps(browser, next, codeFor),
    async afterFirstStep(email) {
      const browser = client(app)
      assert.equal((await browser.post('/log-ind', { email, password })).headers.location, '/log-ind/kode')
      return browser
    },
  }
}

const noon = new Date('2026-11-22T12:00:00Z').getTime()

export async function isSignedIn(browser: Client): Promise<boolean> {
  return (await browser.get('/konto')).statusCode === 200
}

/** What a page says, without what differs from one request to the next, and from one made-up address to another. */
export function wordsOf(body: string): string {
  return body.replace(/(nonce|value|data-options)="[^"]*"/g, '').replace(/somebody-\d+|nobody-\d+/g, 'x')
}

async function setUpTwoSteps(browser: Client, next: string, codeFor: (page: string) => string): Promise<TwoSteps> {
  await browser.post('/konto/to-trin/start', { next })
  const page = (await browser.get('/konto/to-trin')).body
  const { location } = (await browser.post('/konto/to-trin', { code: codeFor(page), next })).headers
  const { body } = await browser.get(location ?? '')
  const recoveryCodes = [...body.matchAll(/<code>([A-Z2-9-]{14})<\/code>/g)].map(([, code = '']) => code)
  return { location, codeNow: () => codeFor(page), recoveryCodes }
}

function codeAt(page: string, now: Date): string {
  const shown = /<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1]?.replaceAll(' ', '') ?? ''
  return TOTP.generate({ secret: Secret.fromBase32(shown), timestamp: now.getTime() })
}
