import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { catalogue } from '../../db/catalogue/index.ts'
import type { Table } from '../../db/catalogue/table.ts'
import { columnsOf } from '../support/catalogue.ts'
import { ownedDatabase } from '../support/owned-database.ts'

const { look, lookAfter } = await ownedDatabase()

describe('every column', () => {
  test('is classified by whom it tells about, and every class is that of a column', async () => {
    assert.deepEqual(classFaults(await look(columnsOf), catalogue), [])
  })

  test('that is new would be found', async () => {
    const found = await lookAfter('alter table suppliers.supplier add column contact_person text', columnsOf)
    assert.deepEqual(classFaults(found, catalogue), [
      'suppliers.supplier.contact_person is in no class of db/catalogue.',
    ])
  })

  test('that is in two classes, or gone, would be found', () => {
    const planted = { 'farms.farm': { rights: [], personal: ['owner', 'depth'], technical: ['owner'] } } as const
    assert.deepEqual(classFaults(['farms.farm.owner'], planted), [
      'farms.farm.depth is classified, but there is no such column.',
      'farms.farm.owner is in two classes.',
    ])
  })
})

function classFaults(found: readonly string[], tables: Readonly<Record<string, Table<string>>>): string[] {
  const classified = Object.entries(tables).flatMap(([name, table]) =>
    columnsIn(table).map((each) => `${name}.${each}`),
  )
  const [there, known] = [new Set(found), new Set(classified)]
  return [
    ...[...there.difference(known)].map((column) => `${column} is in no class of db/catalogue.`),
    ...[...known.difference(there)].map((column) => `${column} is classified, but there is no such column.`),
    ...[...known].filter((column) => isRepeated(column, classified)).map((column) => `${column} is in two classes.`),
  ]
}

function columnsIn({ personal = [], organisation = [], technical = [] }: Table<string>): string[] {
  return [...personal, ...organisation, ...technical]
}

function isRepeated(each: string, all: readonly string[]): boolean {
  return all.indexOf(each) !== all.lastIndexOf(each)
}
