import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assetUrl } from '../src/design/assets.ts'
import { addSuppliers } from '../src/modules/suppliers/factories.ts'
import { differences, readRows, surprises } from './support/access.ts'
import { testApp } from './support/app.ts'

/** Every route, an address at which it is visited, and what each role gets there. A new role is a new column. */
const table = `
  route                         | address                        | visitor

  # What machines ask to learn how the server is
  GET /healthz                  | /healthz                       | 200
  GET /readyz                   | /readyz                        | 200
  GET /metrics                  | /metrics                       | 200

  # The platform's own pages
  GET /                         | /                              | 200
  GET /en                       | /en                            | 200
  GET /om                       | /om                            | 200
  GET /en/about                 | /en/about                      | 200
  GET /was                      | /was                           | 200
  GET /en/was                   | /en/was                        | 200
  GET /api                      | /api                           | 200
  GET /en/api                   | /en/api                        | 200
  GET /robots.txt               | /robots.txt                    | 200
  GET /sitemap.xml              | /sitemap.xml                   | 200
  GET /.well-known/security.txt | /.well-known/security.txt      | 200
  GET /assets/*                 | ${assetUrl('rummelig.css')} | 200

  # The directory of suppliers
  GET /leverandoerer            | /leverandoerer?q=kaffe         | 200
  GET /en/suppliers             | /en/suppliers?q=kaffe          | 200
  GET /leverandoerer/:slug      | /leverandoerer/kaffefair       | 200
  GET /en/suppliers/:slug       | /en/suppliers/kaffefair        | 200
  GET /kategorier               | /kategorier                    | 200
  GET /en/categories            | /en/categories                 | 200

  # The same for machines
  GET /openapi.json             | /openapi.json                  | 200
  GET /api/v1/suppliers         | /api/v1/suppliers?q=kaffe      | 200
  GET /api/v1/suppliers/:id     | /api/v1/suppliers/1            | 200
  GET /api/v1/categories        | /api/v1/categories             | 200
`

const rows = readRows(table)
const app = await testApp()
await addSuppliers(app.database, [{ slug: 'kaffefair', name: 'KaffeFair' }])

describe('access', () => {
  test('is decided in this table for every route there is', () => assert.deepEqual(differences(app.routes, rows), []))

  test('is for every role as the table says', async () => assert.deepEqual(await surprises(app, rows), []))

  test('to a route that is not in the table would be reported', () => {
    const planted = [...app.routes, { method: 'POST', path: '/leverandoerer/:id/sletning' }]
    assert.deepEqual(differences(planted, rows), ['POST /leverandoerer/:id/sletning is not in the table.'])
  })

  test('to a route that is gone would be reported', () => {
    const planted = readRows(`${table}\n GET /gammel | /gammel | 200`)
    assert.deepEqual(differences(app.routes, planted), ['GET /gammel is in the table, but not on the server.'])
  })

  test('other than the table says would be reported', async () => {
    const planted = readRows(`${table}\n GET /findes-ikke | /findes-ikke | 200 \n GET /om | /om | 404`)
    assert.deepEqual(await surprises(app, planted), [
      'GET /findes-ikke answers a visitor 404, not 200.',
      'GET /om answers a visitor 200, not 404.',
    ])
  })
})
