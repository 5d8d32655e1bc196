import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testApp } from '../support/app.ts'
import { inOrder, readRows, readTable, roles } from './rows.ts'
import { setAccessStage } from './stage.ts'
import { differences, strays, surprises } from './visits.ts'

/*
 * The files in `rows/` say for every route at which address it is visited, and what each role gets there: one status for
 * all, or one for the visitor, an enterprise's member, another enterprise's, a purchaser, another organisation's purchaser,
 * a municipality and an operator. A form is sent empty. 303: on to sign in, or done. 401: sign in first. 403: not for them.
 * 404: nothing that they may know of. 409, 422: theirs, and something is missing. The English address is visited too.
 */
const app = await testApp()
const { browsers, named } = await setAccessStage(app)
const files = readTable()
const rows = inOrder(files)
const header = `route | address | ${roles.join(' ')}`

describe('access', () => {
  test('is decided in the table for every route there is', () => assert.deepEqual(differences(app.routes, rows), []))

  test('is decided in the file of the module whose route it is', () => assert.deepEqual(strays(files), []))

  test('is for every role as the table says', async () => assert.deepEqual(await surprises(browsers, rows, named), []))

  test('to a route that is not in the table, or gone from the server, would be reported', () => {
    const planted = readRows(`${header}\n GET /om | /om | 200 \n GET /gammel | /gammel | 200`)
    const routes = [
      { method: 'GET', path: '/om' },
      { method: 'POST', path: '/leverandoerer/:id/sletning' },
    ]
    assert.deepEqual(differences(routes, planted), [
      'POST /leverandoerer/:id/sletning is not in the table.',
      'GET /gammel is in the table, but not on the server.',
    ])
  })

  test("to a route in another module's file would be reported", () => {
    const planted = readRows(`${header}\n GET /konto | /konto | 200 \n GET /readyz | /readyz | 200`)
    assert.deepEqual(strays([{ name: 'suppliers-desk', rows: planted }]), [
      'GET /konto stands in suppliers-desk.txt, and is a route of identity.',
      'GET /readyz stands in suppliers-desk.txt, and is a route of app.',
    ])
  })

  test('other than the table says would be reported', async () => {
    const planted = readRows(`${header}\n GET /findes-ikke | /findes-ikke | 200 \n GET /om | /om | 404`)
    const found = await surprises(browsers, planted, named)
    assert.equal(found.length, 3 * 7)
    assert.equal(found[0], 'GET /findes-ikke (/findes-ikke) answers a visitor 404, not 200.')
  })
})

describe('the rows', () => {
  test('that end things are visited last, and those of what stands on others before theirs', () => {
    const of = (name: string) => readRows(`${header}\n A | ${name} | 200\n = afterwards\n B | ${name} ends | 200`)
    const planted = [
      { name: 'identity', rows: of('identity') },
      { name: 'suppliers-desk', rows: of('suppliers') },
    ]
    assert.deepEqual(
      inOrder(planted).map(({ address }) => address),
      ['identity', 'suppliers', 'suppliers ends', 'identity ends'],
    )
  })

  test('of a file with other columns, too few statuses or a name that nothing bears are refused', async () => {
    assert.throws(() => readRows('route | address | visitor operator'), /Not the header/)
    assert.throws(() => readRows(`${header}\n GET /om | /om | 200 200`), /Not a status for each role/)
    const unknown = readRows(`${header}\n GET /om | /om/{nobody} | 200`)
    await assert.rejects(surprises(browsers, unknown, named), /Say in test\/access\/stage.ts what \{nobody\} is/)
  })
})
