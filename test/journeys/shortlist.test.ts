import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { addPerson } from '../../src/modules/identity/factories.ts'
import { addOrganisation } from '../../src/modules/organisations/factories.ts'
import { addSuppliers } from '../../src/modules/suppliers/factories.ts'
import { openDesks } from './desks.ts'
import { handsOn } from './hands.ts'

const desks = await openDesks()
const { database } = desks
const purchaser = await addPerson(database, { name: 'Ib Prøve' })
const colleague = await addPerson(database, { name: 'Anna Prøve' })
await addOrganisation(database, {
  name: 'Prøvekøbing Kommune',
  kind: 'municipality',
  members: [
    { personId: purchaser, role: 'owner' },
    { personId: colleague, role: 'member' },
  ],
})
await addSuppliers(database, [{ slug: 'kaffefair', name: 'Kaffefair' }])
await desks.settle()

const note = 'Spørg om levering om fredagen; de kan om morgenen.'

test('a purchaser puts a supplier on a list with a note, and a colleague reads it and takes it along', async () => {
  const hands = handsOn(await desks.windowOf({ personId: purchaser }))
  await hands.open('/leverandoerer/kaffefair')
  await hands.press('Gem på liste')
  await hands.type('Ny liste', 'Kantine 2027')
  await hands.type('Note til kollegerne', note)
  await hands.press('Gem på liste')
  await hands.page.getByText('Leverandøren er gemt på listen').waitFor()

  const others = handsOn(await desks.windowOf({ personId: colleague }))
  await others.open('/min-side')
  await others.press('Indkøb')
  await others.press('Kantine 2027')
  assert.equal(await others.page.getByLabel(/^Note/).inputValue(), note)
  const csv = await readFile(await others.download(/^Hent som CSV/), 'utf8')
  assert.match(csv, /^\uFEFFNavn;CVR-nummer;/)
  assert.ok(csv.includes('Kaffefair') && csv.includes(note))
  assert.deepEqual([...hands.faults, ...others.faults], [])
})
