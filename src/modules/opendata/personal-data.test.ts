import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { testApp } from '../../../test/support/app.ts'
import { memoryLog } from '../../../test/support/log.ts'
import { testPorts } from '../../../test/support/request.ts'
import { system } from '../../kernel/access/actor.ts'
import { inTransaction } from '../../kernel/context.ts'
import { clockAt } from '../../kernel/time/clock.ts'
import { addOwnedSupplier, addSuppliers, anOffering, catchUp } from '../suppliers/factories.ts'
import { makeDumpJob } from './jobs.ts'

const app = await testApp()
const { database } = app

/** How to reach somebody, in every text that an enterprise writes itself. */
const planted = 'Ring til Plantet på 87 65 43 21, +45 87654321 eller plantet.person@example.dk'
const traces = /87 ?65 ?43 ?21|plantet\.person|Plantet Person/

await addSuppliers(database, [
  {
    slug: 'plantet',
    name: 'Væveriet',
    purpose: planted,
    description: planted,
    employsNote: planted,
    offerings: [
      anOffering({ title: planted, description: planted, unit: planted, priceIndication: planted, capacity: planted }),
    ],
  },
])
const { supplierId, organisationId } = await addOwnedSupplier(database, { name: 'Den ejede' })
await inTransaction({ database, actor: system }, async (tx) => {
  await sql`
    insert into suppliers.contact_person (supplier_id, organisation_id, name, email, phone)
    values (${supplierId}, ${organisationId}, 'Plantet Person', 'plantet.person@example.dk', '87654321')
  `.execute(tx)
})
await catchUp(database)
await makeDumpJob.run({
  actor: system,
  clock: clockAt('2026-11-22T12:00:00Z'),
  database,
  log: memoryLog().log,
  ports: testPorts,
})

describe('what machines carry on tells nobody how to reach a person', () => {
  for (const url of ['/data/leverandoerer.csv.gz', '/data/leverandoerer.jsonl.gz']) {
    test(`the file ${url}`, async () => {
      const { rawPayload } = await app.server.inject(url)
      findNothing(gunzipSync(rawPayload).toString())
    })
  }

  for (const url of ['/leverandoerer/feed.atom', '/en/suppliers/feed.atom']) {
    test(`the feed ${url}`, async () => findNothing((await app.server.inject(url)).body))
  }

  for (const url of ['/data/dcat.jsonld', '/data/dcat.ttl']) {
    test(`the description ${url}`, async () => {
      const { body, statusCode } = await app.server.inject(url)
      assert.equal(statusCode, 200)
      assert.doesNotMatch(body, traces)
    })
  }

  for (const url of ['/leverandoerer/plantet', '/en/suppliers/plantet']) {
    test(`the structured data of ${url}`, async () => {
      const { body } = await app.server.inject(url)
      const [, structured = ''] = /<script[^>]*application\/ld\+json[^>]*>([\s\S]*?)<\/script>/.exec(body) ?? []
      findNothing(structured)
    })
  }

  test('and would be found where it did', () => assert.match(planted, traces))
})

/** The supplier is there, and nothing that was planted in it. */
function findNothing(text: string): void {
  assert.match(text, /Væveriet/)
  assert.doesNotMatch(text, traces)
}
