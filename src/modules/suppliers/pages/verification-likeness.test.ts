import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ownPages } from '../../../../test/support/own-page.ts'
import { client } from '../../../../test/support/session.ts'
import { operatorBrowser } from '../../desk/factories.ts'
import { addOwnedSupplier, addSuppliers } from '../factories.ts'

const { app, anEnterprise } = await ownPages()
const { database } = app
const visitor = client(app)
const operator = await operatorBrowser(app)

describe('two listings that may be one', () => {
  test('are shown side by side; the one that stays is to be chosen, and the other’s address leads there', async () => {
    const [one = 0, other = 0] = await addSuppliers(database, [
      { name: 'Bageriet', slug: 'bageriet' },
      { name: 'Bageriet ApS', slug: 'bageriet-aps' },
    ])
    const url = `/sekretariat/dubletter/${one}/${other}`
    const { body } = await operator.get(url)
    assert.match(body, /Er Bageriet og Bageriet ApS den samme\?/)
    assert.doesNotMatch(
      body,
      /checked|bageriet-aps/,
      'nothing is chosen beforehand, and no page is called by its address',
    )
    const without = await operator.post(url)
    assert.equal(without.statusCode, 422)
    assert.match(without.body, /Vælg, hvilken af de to sider/)
    const chosen = await operator.post(url, { stays: String(one) })
    assert.equal(chosen.headers.location, `${url}?stays=${one}`)
    const asked = (await operator.get(`${url}?stays=${one}`)).body
    for (const sentence of [/Det kan ikke fortrydes/, /Siden bagefter/, /Bageriet ApS \(ingen ejer endnu\) forsvinder/])
      assert.match(asked, sentence)
    assert.equal((await visitor.get('/leverandoerer/bageriet-aps')).statusCode, 200, 'nothing is done before that')
    const sure = { stays: String(one), confirmed: 'yes' }
    const merged = await operator.post(url, sure)
    assert.equal(merged.headers.location, '/sekretariat/dubletter?notice=merged')
    assert.equal((await operator.post(url, sure)).headers.location, merged.headers.location)
    const moved = await visitor.get('/leverandoerer/bageriet-aps')
    assert.deepEqual([moved.statusCode, moved.headers.location], [308, '/leverandoerer/bageriet'])
    assert.match((await operator.get('/sekretariat/dubletter?notice=merged')).body, /Siderne er lagt sammen/)
  })

  test('are compared by what their owner has written, with town and owner beside the name', async () => {
    const { supplierId } = await addOwnedSupplier(database, {
      name: 'Sømmen',
      draft: { about: { name: ['Sømmen'], purpose: ['Vi syr for alle.'] } },
    })
    const [other = 0] = await addSuppliers(database, [
      { name: 'Sømmen', address: { postcode: '8000', town: 'Aarhus C' }, website: 'https://soem.example.dk' },
    ])
    const url = `/sekretariat/dubletter/${supplierId}/${other}`
    const { body } = await operator.get(url)
    for (const sentence of [
      /Vi syr for alle/,
      /Sømmen \(overtaget af Sømmen\)/,
      /Sømmen \(Aarhus C, ingen ejer endnu\)/,
    ])
      assert.match(body, sentence)
    const wrong = await operator.post(url, { stays: String(other) })
    assert.equal(wrong.statusCode, 422)
    assert.match(wrong.body, /Den kan ikke tages fra ejeren/)
    const asked = (await operator.get(`${url}?stays=${supplierId}`)).body
    assert.match(asked, /Det nye står i ejerens kladde/)
    assert.match(asked, /https:\/\/soem\.example\.dk/)
  })

  test('cannot be merged where both have owners: the page says why', async () => {
    const [one, other] = [await anEnterprise(), await anEnterprise()]
    const url = `/sekretariat/dubletter/${one.supplierId}/${other.supplierId}`
    assert.match((await operator.get(url)).body, /Hver af dem har sin egen ejer/)
    assert.equal((await operator.post(url, { stays: String(one.supplierId) })).statusCode, 422)
    assert.equal(
      (await operator.post(`${url}/forskellige`)).headers.location,
      '/sekretariat/dubletter?notice=keptApart',
    )
  })

  test('are none where the address is nonsense', async () => {
    for (const path of ['0/1', '1/1', 'a/b', '99999999999/1', '999999/999998'])
      assert.equal((await operator.get(`/sekretariat/dubletter/${path}`)).statusCode, 404)
    assert.equal(
      (await operator.post('/sekretariat/dubletter/99999999999/1', { stays: '99999999999' })).statusCode,
      404,
    )
  })
})
