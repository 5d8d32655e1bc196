import assert from 'node:assert/strict'
import { system } from '../../src/kernel/access/actor.ts'
import { inTransaction } from '../../src/kernel/context.ts'
import type { Transaction } from '../../src/kernel/database/database.ts'
import type { Language } from '../../src/kernel/i18n/language.ts'
import { hashPassword } from '../../src/modules/identity/actions/password-hash.ts'
import { addPerson } from '../../src/modules/identity/factories.ts'
import { aCvr, addOrganisation, type NewOrganisation } from '../../src/modules/organisations/factories.ts'
import { jobs } from '../../src/modules.ts'
import { testApp } from '../support/app.ts'
import { today } from '../support/clock.ts'
import { memoryLog } from '../support/log.ts'
import { testPorts } from '../support/request.ts'
import { type Client, client, type Fields, signInAs } from '../support/session.ts'

/** Somebody with an account. */
interface Somebody {
  readonly personId: number
  readonly email: string
  readonly browser: Client
}

/** Where all of it happens. */
export const app = await testApp()
const { database } = app
let made = 0

/** Of those who have one. */
export const password = 'fire gule cykler i regn'
const passwordHash = await hashPassword(password)

/** Those who run the platform: one for each language. */
export const operators = {
  da: await somebody('da', { isOperator: true }),
  en: await somebody('en', { isOperator: true }),
}

/** The language that the others in the story read. */
export function other(language: Language): Language {
  return language === 'da' ? 'en' : 'da'
}

/** One that nothing has yet. */
export function aNumber(): number {
  made += 1
  return made
}

/** An address that belongs to no account. */
export function newAddress(): string {
  return `modtager-${aNumber()}@example.dk`
}

/** For an organisation. */
export function aName(): string {
  return `Virksomheden ${aNumber()}`
}

/** Of a machine on the network: tries are counted by where they come from. */
export function somewhere(): string {
  const number = aNumber()
  return `10.9.${number >> 8}.${number & 255}`
}

/** Somebody with an account whom the platform writes to in the language, signed in. */
export async function somebody(
  language: Language,
  { isOperator = false, hasPassword = false }: { readonly isOperator?: boolean; readonly hasPassword?: boolean } = {},
): Promise<Somebody> {
  const email = newAddress()
  const known = { email, language, name: `Hanne Hemmelig ${aNumber()}`, isOperator }
  const personId = await addPerson(database, { ...known, passwordHash: hasPassword ? passwordHash : null })
  const session = { personId, hasSecondFactor: isOperator, address: somewhere() }
  return { personId, email, browser: await signInAs(app, session) }
}

/** Sends a form that must be taken. */
export async function done(browser: Client, url: string, fields: Fields = {}): Promise<void> {
  const { statusCode, body } = await browser.post(url, fields)
  assert.equal(statusCode, 303, `${url} answers ${statusCode}: ${/<main[\s\S]*<\/main>/.exec(body)?.[0]}`)
}

/** An organisation whose owner reads the language. */
export async function anOrganisation(language: Language, more: NewOrganisation = {}) {
  const [owner, cvr, name] = [await somebody(language), aCvr(), aName()]
  const members = [{ personId: owner.personId, role: 'owner' }] as const
  const id = await addOrganisation(database, { name, cvr, members, ...more })
  return { id, name, cvr, owner }
}

/** Writes what no form does. */
export function asPlatform<Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value> {
  return inTransaction({ database, actor: system }, work)
}

/** Lets a job run that the clock would start. */
export async function runJob(name: string): Promise<void> {
  const job = jobs.find((each) => each.name === name) ?? assert.fail(`There is no job ${name}.`)
  await job.run({ actor: system, database, clock: today, log: memoryLog().log, ports: testPorts })
}

/** A visitor's browser, at a machine of its own. */
export function aVisitor(): Client {
  return client(app, somewhere())
}
