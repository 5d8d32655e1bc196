import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testApp } from '../../../../test/support/app.ts'
import { addSuppliers } from '../factories.ts'

const app = await testApp()
const [hidden = 0] = await addSuppliers(app.database, [
  { slug: 'skjult', name: 'Skjult' },
  { slug: 'farlig', name: 'A </script><script>alert(1)</script>', description: 'Ring 12 34 56 78, <!--<script>' },
])
await sql`update suppliers.supplier set is_listed = false where id = ${hidden}`.execute(app.database)

test('a profile tells search engines in a block of data whose it is, whatever stands in it', async () => {
  const { body } = await app.server.inject('/leverandoerer/farlig')
  const blocks = [...body.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)]
  assert.equal(blocks.length, 1)
  const { name, description } = JSON.parse(blocks[0]?.[1] ?? '')
  assert.deepEqual([name, description], ['A </script><script>alert(1)</script>', 'Ring […], <!--<script'])
  assert.doesNotMatch(body, /<script>/)
})

test('no other page has one', async () => {
  for (const url of ['/', '/leverandoerer', '/kategorier', '/leverandoerer/skjult']) {
    const { body } = await app.server.inject(url)
    assert.ok(!body.includes('ld+json'), url)
  }
})
