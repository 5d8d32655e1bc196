import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { system } from '../../src/kernel/access/actor.ts'
import { inTransaction } from '../../src/kernel/context.ts'
import type { Language } from '../../src/kernel/i18n/language.ts'
import { hashPassword } from '../../src/modules/identity/actions/password-hash.ts'
import { addPerson } from '../../src/modules/identity/factories.ts'
import { aCvr, addOrganisation, type NewOrganisation } from '../../src/modules/organisations/factories.ts'
import { addOwnedSupplier, addSuppliers, aWholeDraft } from '../../src/modules/suppliers/factories.ts'
import { jobs } from '../../src/modules.ts'
import { testApp } from './app.ts'
import { today } from './clock.ts'
import { formsOn } from './forms.ts'
import { memoryLog } from './log.ts'
import { testPorts } from './request.ts'
import { type Client, client, type Fields, signInAs } from './session.ts'

/** Somebody with an account. */
interface Somebody {
  readonly personId: number
  readonly email: string
  readonly browser: Client
}

let made = 0
/** Where all of it happens. */
export const app = await testApp()
const { database } = app
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

/** An address that belongs to no account. */
export function newAddress(): string {
  made += 1
  return `modtager-${made}@example.dk`
}

/** Tries are counted by where they come from. */
function somewhere(): string {
  made += 1
  return `10.9.${made >> 8}.${made & 255}`
}

/** For an organisation. */
export function aName(): string {
  made += 1
  return `Virksomheden ${made}`
}

/** Somebody with an account whom the platform writes to in the language, signed in. */
export async function somebody(
  language: Language,
  { isOperator = false, hasPassword = false }: { readonly isOperator?: boolean; readonly hasPassword?: boolean } = {},
): Promise<Somebody> {
  const email = newAddress()
  const known = { email, language, name: `Hanne Hemmelig ${made}`, isOperator }
  const personId = await addPerson(database, { ...known, passwordHash: hasPassword ? passwordHash : null })
  const session = { personId, hasSecondFactor: isOperator, address: somewhere() }
  return { personId, email, browser: await signInAs(app, session) }
}

/** Gives somebody a passkey that no device has. */
export function hasPasskey(personId: number): Promise<unknown> {
  return inTransaction({ database, actor: system }, (tx) =>
    sql`
      insert into identity.passkey (credential_id, person_id, public_key, counter, name, created_at)
      values (${`key-${personId}`}, ${personId}, '', 0, 'Nøgle', ${today.now()})
    `.execute(tx),
  )
}

/** Somebody with two steps, on whose account so many wrong codes were written that one more is too many. */
export function hasTriedManyCodes(personId: number): Promise<unknown> {
  return inTransaction({ database, actor: system }, (tx) =>
    sql`
      insert into identity.totp (person_id, secret, confirmed_at, wrong_codes, wrong_since)
      values (${personId}, '', ${today.now()}, 19, ${today.now()})
    `.execute(tx),
  )
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

/** Makes somebody a member. */
export function join(organisationId: number, personId: number): Promise<unknown> {
  return inTransaction({ database, actor: system }, (tx) =>
    sql`
      insert into organisations.membership (organisation_id, person_id, role, since)
      values (${organisationId}, ${personId}, 'member', '2026-11-01T12:00:00Z')
    `.execute(tx),
  )
}

/** Somebody asks to join, and the owner answers by the button whose form goes there. */
export async function answered(language: Language, button: RegExp) {
  const { id, name, cvr, owner } = await anOrganisation(other(language))
  const asking = await somebody(language)
  await done(asking.browser, '/organisation/anmodning', { cvr })
  const members = `/organisation/${id}/medlemmer`
  const forms = formsOn(members, (await owner.browser.get(members)).body)
  const { action } = forms.find((form) => button.test(form.action)) ?? assert.fail('There is nothing to answer.')
  await done(owner.browser, action)
  return { name, asking }
}

/** A page that nobody has taken over, of an enterprise with mail addresses of its own. */
export async function aListing() {
  const name = aName()
  const [slug, domain] = [`side-${made}`, `virksomhed-${made}.dk`]
  await addSuppliers(database, [{ slug, name, website: `https://www.${domain}` }])
  return { name, domain, url: { da: `/leverandoerer/${slug}/overtag`, en: `/en/suppliers/${slug}/claim` } }
}

/** Somebody who reads the language asks the operators for a listing. */
export async function aClaim(language: Language, listing?: Awaited<ReturnType<typeof aListing>>) {
  const { name, url } = listing ?? (await aListing())
  const claimant = await somebody(language)
  await done(claimant.browser, url.da, { cvr: aCvr(), way: 'operator', reason: 'Jeg er daglig leder her.' })
  return { name, claimant, id: await newestClaim() }
}

function newestClaim(): Promise<number> {
  return inTransaction({ database, actor: system }, async (tx) => {
    const { rows } = await sql<{ id: number }>`select max(id) as id from suppliers.claim`.execute(tx)
    return rows[0]?.id ?? 0
  })
}

/** A page that waits for approval; its owner reads the language. */
export async function submitted(language: Language) {
  const name = aName()
  const page = await addOwnedSupplier(database, { name, draft: aWholeDraft(name) })
  const email = `person-${page.owner}@eksempel.example.dk`
  await inTransaction({ database, actor: system }, (tx) =>
    sql`
      update identity.person
      set language = ${language},
          email = ${email}
      where id = ${page.owner}
    `.execute(tx),
  )
  const browser = await signInAs(app, { personId: page.owner, address: somewhere() })
  await done(browser, '/min-virksomhed/indsendelse')
  return { name, supplierId: page.supplierId, owner: { email, browser } }
}

/** Asks the owners of pages whose reminder is due. */
export async function remindOwners(): Promise<void> {
  const job = jobs.find(({ name }) => name === 'suppliers.remindOwners')
  await job?.run({ actor: system, database, clock: today, log: memoryLog().log, ports: testPorts })
}

/** The owner of the page is to be asked whether it is still true. */
export function becomesDue(supplierId: number): Promise<unknown> {
  return inTransaction({ database, actor: system }, (tx) =>
    sql`
      update suppliers.profile
      set remind_at = '2026-11-22T11:00:00Z'
      where supplier_id = ${supplierId}
    `.execute(tx),
  )
}

/** Somebody has saved a search for the words, and then an enterprise came that it finds. */
export async function hasNews(browser: Client, words: string): Promise<void> {
  await done(browser, '/konto/gemte-soegninger/ny', { name: words, query: `q=${words}`, frequency: 'atOnce' })
  const [supplierId = 0] = await addSuppliers(database, [{ name: aName(), purpose: words }])
  await inTransaction({ database, actor: system }, async (tx) => {
    await sql`update alerts.saved_search set looked_until = '2026-11-22T11:00:00Z'`.execute(tx)
    await sql`
      insert into alerts.supplier_change (supplier_id, changed_at, findable_since)
      values (${supplierId}, '2026-11-22T11:30:00Z', '2026-11-22T11:30:00Z')
    `.execute(tx)
  })
}

/** Tells people what is new for their saved searches. */
export async function tellNews(): Promise<void> {
  const job = jobs.find(({ name }) => name === 'alerts.tellNews')
  await job?.run({ actor: system, database, clock: today, log: memoryLog().log, ports: testPorts })
}

/** A visitor's browser, at a machine of its own. */
export function aVisitor(): Client {
  return client(app, somewhere())
}
