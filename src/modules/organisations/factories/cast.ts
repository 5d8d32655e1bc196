import { type RawBuilder, sql } from 'kysely'
import type { TestApp } from '../../../../test/support/app.ts'
import { memoryLog } from '../../../../test/support/log.ts'
import { type Client, signInAs } from '../../../../test/support/session.ts'
import { type Actor, system, visitor } from '../../../kernel/access/actor.ts'
import { listAudit } from '../../../kernel/audit/read.ts'
import { type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { type MailDetail, mailsTo, openMail } from '../../../kernel/mail/outbox.ts'
import { clockAt } from '../../../kernel/time/clock.ts'
import { addPerson } from '../../identity/factories.ts'
import { actorOf } from '../actions/actor.ts'
import { membersOf } from '../actions/read.ts'
import { aCvr, addOrganisation } from '../factories.ts'

/** Somebody with an account, and the browser they have signed in with. */
export interface Somebody {
  readonly id: number
  readonly email: string
  readonly browser: Client
}

let people = 0

/** People and organisations to act with, in one app. */
export function cast(app: TestApp) {
  const { database } = app

  async function somebody({
    email,
    name,
  }: {
    readonly email?: string
    readonly name?: string
  } = {}): Promise<Somebody> {
    people += 1
    const address = email ?? `medlem-${people}@example.dk`
    const id = await addPerson(database, { email: address, name: name ?? `Prøve Person ${people}` })
    return { id, email: address, browser: await signInAs(app, { personId: id }) }
  }

  /** One with an owner and a member. */
  async function organisation() {
    const [owner, member, cvr] = [await somebody(), await somebody(), aCvr()]
    const members = [
      { personId: owner.id, role: 'owner' },
      { personId: member.id, role: 'member' },
    ] as const
    const id = await addOrganisation(database, { cvr, members })
    return { id, cvr, url: `/organisation/${id}`, owner, member }
  }

  function contextOf(actor: Actor, instant = '2026-11-22T12:00:00Z'): Context {
    return { actor, clock: clockAt(instant), database, log: memoryLog().log }
  }

  /** As the app knows the person: with what they belong to. */
  async function personContext(personId: number): Promise<Context> {
    const browser = await signInAs(app, { personId })
    return contextOf(await actorOf(contextOf(visitor), browser.cookies.get('__Host-session') ?? ''))
  }

  function asPlatform<Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value> {
    return inTransaction({ database, actor: system }, work)
  }

  /** The mails to an address, the oldest first, with the secret in their links. */
  function mails(address: string): Promise<MailDetail[]> {
    return asPlatform(async (tx) => {
      const sent = await Promise.all((await mailsTo(tx, address)).map(({ id }) => openMail(tx, id)))
      return sent.filter((mail) => mail !== undefined)
    })
  }

  async function subjects(address: string): Promise<string[]> {
    return (await mails(address)).map(({ subject }) => subject)
  }

  /** What the audit log tells of the organisation, the newest first. */
  async function deedsAt(id: number): Promise<string[]> {
    const entries = await asPlatform((tx) => listAudit(tx, { subject: `organisation ${id}`, limit: 100 }))
    return entries.map(({ action }) => action)
  }

  /** By the number of the person. */
  async function rolesIn(id: number): Promise<Readonly<Record<number, string>>> {
    const members = await membersOf(contextOf(system), id)
    return Object.fromEntries(members.map(({ personId, role }) => [personId, role]))
  }

  /** The number of what was added last for the organisation. */
  function newest(table: 'invitation' | 'join_request', organisationId: number): Promise<number | undefined> {
    const query: RawBuilder<{ id: number }> = sql`
      select id
      from ${sql.table(`organisations.${table}`)}
      where organisation_id = ${organisationId}
      order by id desc
      limit 1
    `
    return asPlatform(async (tx) => (await query.execute(tx)).rows[0]?.id)
  }

  return { somebody, organisation, contextOf, personContext, asPlatform, mails, subjects, deedsAt, rolesIn, newest }
}

/** Does the same fifty times, as fast as the server takes it: more at a time it would turn away. */
export async function fifty<Answer>(send: () => Promise<Answer>): Promise<Answer[]> {
  const half = () => Promise.all(Array.from({ length: 25 }, send))
  return [...(await half()), ...(await half())]
}

/** Where fifty answers lead: the one address, if they are all the same. */
export function destinations(answers: readonly { readonly headers: { readonly location?: unknown } }[]): unknown[] {
  return [...new Set(answers.map(({ headers }) => headers.location))]
}
