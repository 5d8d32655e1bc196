import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import sharp from 'sharp'
import { ownPages } from '../../../../test/support/own-page.ts'
import { type Client, client, type UploadedTestFile } from '../../../../test/support/session.ts'
import { system } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import { operatorBrowser } from '../../desk/factories.ts'
import { aWholeDraft } from '../factories.ts'
import { listPictures, publishPictures } from '../store/pictures.ts'

const { app, anEnterprise, profileOf } = await ownPages()
const list = '/min-virksomhed/billeder'

describe('a picture', () => {
  test('is shown to those who work on the page, and to nobody else before it is published', async () => {
    const { mette, supplierId } = await anEnterprise()
    assert.equal((await add(mette, { alternativeText: 'To kopper kaffe' })).headers.location, `${list}?saved=yes`)
    const [picture] = await picturesOf(supplierId)
    assert.ok(picture)
    assert.equal((await mette.get(`${list}/${picture.id}/lille`)).headers['content-type'], 'image/webp')
    const other = await anEnterprise()
    assert.equal((await other.mette.get(`${list}/${picture.id}/lille`)).statusCode, 404)
    assert.equal((await client(app).get(`/billeder/${picture.hash}/lille`)).statusCode, 404)

    await publish(supplierId)
    const published = await client(app).get(`/billeder/${picture.hash}/stor`)
    assert.equal(published.statusCode, 200)
    assert.match(String(published.headers['cache-control']), /immutable/)
  })

  test('is seen by the operator who decides about it, before it is published, in the review and as it will look', async () => {
    const { mette, supplierId } = await anEnterprise({ draft: aWholeDraft() })
    await add(mette, { alternativeText: 'To kopper kaffe' }, await pixels(21))
    await mette.post('/min-virksomhed/indsendelse')
    const [picture] = await picturesOf(supplierId)
    const operator = await operatorBrowser(app)
    const thumbnail = `${list}/${picture?.id}/lille`
    for (const [browser, url] of [
      [operator, `/sekretariat/sider/${supplierId}`],
      [operator, `/sekretariat/sider/${supplierId}/visning`],
      [mette, '/min-virksomhed/visning'],
    ] as const)
      assert.match((await browser.get(url)).body, new RegExp(`src="${thumbnail}" alt="To kopper kaffe"`), url)
    assert.equal((await operator.get(thumbnail)).statusCode, 200)
  })

  test('of a page that is not shown is not shown', async () => {
    const { mette, supplierId } = await anEnterprise()
    await add(mette, { alternativeText: 'Haven' }, await pixels(20))
    await publish(supplierId)
    await sql`update suppliers.supplier set is_listed = false where id = ${supplierId}`.execute(app.database)
    const [picture] = await picturesOf(supplierId)
    assert.equal((await client(app).get(`/billeder/${picture?.hash}/stor`)).statusCode, 404)
  })

  test('without words is refused, and so are words without a picture; what was typed stays', async () => {
    const { mette, supplierId } = await anEnterprise()
    const withoutWords = await add(mette, { alternativeText: ' ' })
    assert.equal(withoutWords.statusCode, 422)
    assert.match(withoutWords.body, /Skriv, hvad billedet viser/)
    const withoutFile = await mette.upload(list, { role: 'picture', 'picture-alternativeText': 'To <kopper>' }, [])
    assert.equal(withoutFile.statusCode, 422)
    assert.match(withoutFile.body, /value="To &lt;kopper&gt;"/)
    assert.deepEqual(await picturesOf(supplierId), [])
  })

  test('that is none is refused, and the words stay', async () => {
    const { mette } = await anEnterprise()
    for (const bytes of [
      Buffer.from('<svg onload="alert(1)"/>'),
      Buffer.from('GIF89a'),
      Buffer.from([0xff, 0xd8, 0xff]),
    ]) {
      const refused = await add(mette, { alternativeText: 'To kopper' }, bytes)
      assert.equal(refused.statusCode, 422)
      assert.match(refused.body, /value="To kopper"/)
    }
  })

  test('sent 20 times is there once, with the newest words', async () => {
    const { mette, supplierId } = await anEnterprise()
    const bytes = await pixels(30)
    await Promise.all(Array.from({ length: 19 }, () => add(mette, { alternativeText: 'Haven' }, bytes)))
    await add(mette, { alternativeText: 'Haven om vinteren' }, bytes)
    assert.deepEqual(
      (await picturesOf(supplierId)).map(({ alternativeText }) => alternativeText),
      ['Haven om vinteren'],
    )
  })

  test('counts as a change of the page, that whoever approves it has to have seen', async () => {
    const { mette, supplierId } = await anEnterprise()
    await add(mette, { alternativeText: 'Haven' }, await pixels(33))
    const { revision, hasChanges } = await profileOf({ supplierId })
    assert.deepEqual([revision, hasChanges], [2, true])
  })

  test('is one of six at most', async () => {
    const { mette, supplierId } = await anEnterprise()
    for (let side = 41; side < 47; side += 1) await add(mette, { alternativeText: `Nr. ${side}` }, await pixels(side))
    const seventh = await add(mette, { alternativeText: 'Nr. 7' }, await pixels(48))
    assert.equal(seventh.statusCode, 422)
    assert.match(seventh.body, /højst 6 billeder/)
    assert.equal((await picturesOf(supplierId)).length, 6)
  })

  test('is described anew, moved forward and removed; nobody else’s is', async () => {
    const { mette, supplierId } = await anEnterprise()
    await add(mette, { alternativeText: 'Første' }, await pixels(51))
    await add(mette, { alternativeText: 'Anden' }, await pixels(52))
    const [first, second] = await picturesOf(supplierId)
    assert.ok(first && second)
    await mette.post(`${list}/${second.id}/tekst`, { [`${second.id}-alternativeText`]: 'Anden igen' })
    await mette.post(`${list}/${second.id}/flyt`, { index: '0' })
    assert.deepEqual(await words(supplierId), ['Anden igen', 'Første'])
    const refused = await mette.post(`${list}/${second.id}/tekst`, { [`${second.id}-alternativeText`]: '' })
    assert.equal(refused.statusCode, 422)

    const other = await anEnterprise()
    assert.equal(
      (await other.mette.post(`${list}/${first.id}/tekst`, { [`${first.id}-alternativeText`]: 'Ha' })).statusCode,
      404,
    )
    await other.mette.post(`${list}/${first.id}/fjern`)
    assert.equal((await picturesOf(supplierId)).length, 2)
    await mette.post(`${list}/${first.id}/fjern`)
    await mette.post(`${list}/${first.id}/fjern`)
    assert.deepEqual(await words(supplierId), ['Anden igen'])
  })
})

test('of several logos the newest is published, and the others go', async () => {
  const { mette, supplierId } = await anEnterprise()
  await add(mette, { role: 'logo', alternativeText: 'Gammelt logo' }, await pixels(61))
  await add(mette, { role: 'logo', alternativeText: 'Nyt logo' }, await pixels(62))
  assert.match((await mette.get(list)).body, /Nyt logo/)
  assert.doesNotMatch((await mette.get(list)).body, /Gammelt logo/)
  assert.deepEqual(await words(supplierId), ['Nyt logo'], 'one that nobody has seen is kept once')
  await publish(supplierId)
  assert.deepEqual(await words(supplierId), ['Nyt logo'])
})

interface Typed {
  readonly role?: string
  readonly alternativeText: string
}

async function add(browser: Client, { role = 'picture', alternativeText }: Typed, bytes?: Uint8Array) {
  await browser.get(list)
  const file: UploadedTestFile = {
    field: `${role}-file`,
    name: 'billede.png',
    contentType: 'image/png',
    bytes: bytes ?? (await pixels(10)),
  }
  return browser.upload(list, { role, [`${role}-alternativeText`]: alternativeText }, [file])
}

function pixels(side: number): Promise<Buffer> {
  return sharp({ create: { width: side, height: side, channels: 3, background: { r: side, g: 90, b: 60 } } })
    .png()
    .toBuffer()
}

function picturesOf(supplierId: number) {
  return inTransaction({ database: app.database, actor: system }, (tx) => listPictures(tx, supplierId))
}

async function words(supplierId: number): Promise<string[]> {
  return (await picturesOf(supplierId)).map(({ alternativeText }) => alternativeText)
}

function publish(supplierId: number): Promise<void> {
  return inTransaction({ database: app.database, actor: system }, (tx) => publishPictures(tx, supplierId))
}
