import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import type { Language } from '../../../kernel/i18n/language.ts'
import type { PersonCard } from '../model/person.ts'
import { mayFindPeople } from '../policy.ts'
import { ensureAccount } from '../store/accounts.ts'
import { findPersonByEmail, listOperators, listPeople, searchPeople } from '../store/people.ts'

/** Somebody a mail can be written to. */
export interface Addressee {
  readonly personId: number
  readonly email: string
  readonly language: Language
}

/** Somebody who is to have an account. */
export interface PersonToEnsure {
  readonly email: string
  readonly name: string | null
  readonly language: Language
}

/** The people with these numbers, by number; numbers that nobody has are left out. Whether the one who asks may know them is the caller's to judge. */
export function peopleByIds(context: Context, ids: readonly number[]): Promise<PersonCard[]> {
  return inTransaction(asSystem(context), (tx) => listPeople(tx, ids))
}

/** The same within a transaction of the platform itself (`asSystem`). */
export function peopleWithin(tx: Transaction, ids: readonly number[]): Promise<PersonCard[]> {
  return listPeople(tx, ids)
}

/** The person with an account at this address, however it is written. The caller must not tell strangers whether there is one. */
export function personByEmail(context: Context, email: string): Promise<PersonCard | undefined> {
  return inTransaction(asSystem(context), (tx) => findPersonByEmail(tx, email.trim().toLowerCase()))
}

/** Where to write to somebody; nothing when the account is deleted. */
export async function addressOfPerson(context: Context, personId: number): Promise<Addressee | undefined> {
  return (await peopleByIds(context, [personId])).flatMap(addressee)[0]
}

/** Those who run the platform, to be written to. */
export function operators(context: Context): Promise<Addressee[]> {
  return inTransaction(asSystem(context), operatorsWithin)
}

/** The same within a transaction of the platform itself (`asSystem`). */
export async function operatorsWithin(tx: Transaction): Promise<Addressee[]> {
  return (await listOperators(tx)).flatMap(addressee)
}

/** People shown in a search of everything. */
const mostFound = 20

/** People whose name or address has the words in it; nobody for those who do not run the platform. */
export async function findForDesk(context: Context, words: string): Promise<PersonCard[]> {
  if (!mayFindPeople(context.actor) || words === '') return []
  return inTransaction(context, (tx) => searchPeople(tx, words, mostFound))
}

/**
 * The number of the person with this address, who gets an account if there is none. In a transaction of the platform itself
 * (`asSystem`).
 */
export function ensurePerson(
  tx: Transaction,
  { clock }: Pick<Context, 'clock'>,
  { email, name, language }: PersonToEnsure,
): Promise<number> {
  return ensureAccount(tx, { email: email.trim().toLowerCase(), name, language, createdAt: clock.now() })
}

function addressee({ id, email, language }: PersonCard): Addressee[] {
  return email === null ? [] : [{ personId: id, email, language }]
}
