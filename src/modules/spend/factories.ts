import { memoryLog } from '../../../test/support/log.ts'
import type { Client } from '../../../test/support/session.ts'
import { system } from '../../kernel/access/actor.ts'
import type { Context } from '../../kernel/context.ts'
import type { Database } from '../../kernel/database/database.ts'
import type { Clock } from '../../kernel/time/clock.ts'
import { runWaiting } from './actions/run.ts'

/** A line of a ledger; what a test does not tell is an ordinary purchase of coffee at a school in January. */
export interface NewTestLine {
  readonly date?: string
  readonly supplier?: string
  readonly cvr?: string
  readonly amount?: string
  readonly unit?: string
  readonly account?: string
  readonly text?: string
}

/** A ledger as Danish systems write it, semicolons and all. */
export function ledgerCsv(lines: readonly NewTestLine[]): Buffer {
  const headers = 'Bogføringsdato;Leverandør;CVR-nr.;Beløb;Afdeling;Kontonavn;Tekst'
  return Buffer.from([headers, ...lines.map(cells)].join('\r\n'))
}

function cells({
  date = '15-01-2026',
  supplier = 'Papir A/S',
  cvr = '',
  amount = '100,00',
  unit = 'Skolen',
  account = 'Kaffe',
  text = 'Faktura',
}: NewTestLine): string {
  return [date, supplier, cvr, amount, unit, account, text].join(';')
}

/** What a ledger is uploaded with, beside its bytes. */
export interface NewTestUpload {
  readonly organisationId: number
  readonly title?: string
  readonly daysKept?: '0' | '30' | '90'
  readonly bytes: Uint8Array
}

/** Uploads a ledger in somebody's browser, and answers the address of its analysis. */
export async function uploadFrom(browser: Client, upload: NewTestUpload): Promise<string> {
  const { organisationId, title = 'Regnskab 2026', daysKept = '0', bytes } = upload
  const file = { field: 'file', name: 'regnskab.csv', contentType: 'text/csv', bytes }
  const fields = { title, organisation: String(organisationId), daysKept }
  const sent = await browser.upload('/indkoeb/analyse', fields, [file])
  return String(sent.headers.location)
}

/** The columns of `ledgerCsv`, as the form of the mapping sends them. */
export const rightColumns = { date: '0', name: '1', cvr: '2', amount: '3', unit: '4', account: '5', text: '6' }

/** The platform at work. */
export function asPlatform(database: Database, clock: Clock): Context {
  return { actor: system, clock, database, log: memoryLog().log }
}

/** Uploads a ledger, says which column is what, and lets it be run. */
export async function analysedFrom(
  browser: Client,
  upload: NewTestUpload,
  { database, clock }: { readonly database: Database; readonly clock: Clock },
): Promise<string> {
  const address = await uploadFrom(browser, upload)
  await browser.post(`${address}/koersel`, rightColumns)
  await runWaiting(asPlatform(database, clock))
  return address
}
