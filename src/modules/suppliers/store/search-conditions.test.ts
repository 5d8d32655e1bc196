import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../../test/support/database.ts'
import { wordsQuery } from './search-conditions.ts'

const { database } = await testDatabase()

for (const [words, query] of [
  ['rengøring -bil', `'rengøring':* & !'bil'`],
  ['kaffe -"hus bil" kat', `'kaf':* & !( 'hus' <-> 'bil' ) & 'kat':*`],
  ['-"hus bil" -kat or -mus', `!( 'hus' <-> 'bil' ) & !'kat' | !'mus'`],
  [`it's -it's`, `'it':* <-> 's':* & !( 'it' <-> 's' )`],
  [`-"it's me" '`, `!( 'it' <-> 's' <-> 'me' )`],
  [`a\\b -c\\d \\`, `'a':* <-> 'b':* & !( 'c' <-> 'd' )`],
  ['"a og b" -"c og d"', `'a':* <2> 'b':* & !( 'c' <2> 'd' )`],
  ['-abc-def xyz-qr', `!( 'abc-def' <-> 'abc' <-> 'def' ) & 'xyz-qr':* <-> 'xyz':* <-> 'qr':*`],
  ['og', ''],
] as const) {
  test(`"${words}" ask for ${query || 'nothing'}: only what is wanted may be the beginning of a longer word`, async () => {
    const { rows } = await sql<{ query: string }>`select ${wordsQuery(words)}::text as query`.execute(database)
    assert.deepEqual(rows, [{ query }])
  })
}
