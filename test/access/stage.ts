import { sql } from 'kysely'
import { assetUrl } from '../../src/design/assets.ts'
import { addNotices } from '../../src/modules/notices/factories.ts'
import { addSuppliers } from '../../src/modules/suppliers/factories.ts'
import type { TestApp } from '../support/app.ts'
import { type Everybody, everybody } from '../support/people.ts'
import type { Browsers, Named } from './visits.ts'

/** Everybody who visits, and what the addresses in the table name. */
export interface AccessStage {
  readonly browsers: Browsers
  readonly named: Named
}

/** Makes one of each thing that has an address; a module that needs more of its own adds a function and its line. */
export async function setAccessStage(app: TestApp): Promise<AccessStage> {
  const people = await everybody(app)
  return {
    browsers: browsersOf(people),
    named: {
      stylesheet: assetUrl('rummelig.css'),
      unmade: 999_999,
      organisation: people.purchaser.organisationId,
      person: people.purchaser.personId,
      ...people.suppliers,
      hidden: await addHidden(app),
      list: await addList(people),
      notice: await addNotice(app),
      memo: await addMemo(people),
    },
  }
}

function browsersOf(people: Everybody): Browsers {
  return {
    visitor: people.visitor,
    seller: people.seller.browser,
    otherSeller: people.otherSeller.browser,
    purchaser: people.purchaser.browser,
    otherPurchaser: people.otherPurchaser.browser,
    municipality: people.municipality.browser,
    operator: people.operator.browser,
  }
}

/** A supplier whose page is not shown: `/leverandoerer/skjult`. */
async function addHidden({ database }: TestApp): Promise<number> {
  const [hidden = 0] = await addSuppliers(database, [{ slug: 'skjult', name: 'Skjult' }])
  await sql`update suppliers.supplier set is_listed = false where id = ${hidden}`.execute(database)
  return hidden
}

/** The purchaser's own. */
async function addList({ purchaser: { browser, organisationId } }: Everybody): Promise<string> {
  const made = await browser.post('/indkoeb/lister', { name: 'Kantine', organisation: `${organisationId}` })
  return String(made.headers.location).split('/').at(-1) ?? ''
}

/** An answer that the purchaser has kept. */
async function addMemo({ purchaser: { browser, organisationId } }: Everybody): Promise<string> {
  const answers = { buyer: 'regionalLocal', value: '900.000', day: '2026-11-22', title: 'Kantine' }
  const kept = await browser.post('/indkoeb/notater', { ...answers, organisation: `${organisationId}` })
  return /\d+/.exec(String(kept.headers.location))?.[0] ?? ''
}

/** A public tender notice. */
async function addNotice({ database }: TestApp): Promise<number> {
  await addNotices(database, [{}])
  const { rows } = await sql<{ id: number }>`select id from notices.notice`.execute(database)
  return rows[0]?.id ?? 0
}
