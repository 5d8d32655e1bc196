import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { createApp } from '../../src/app.ts'
import { system } from '../../src/kernel/access/actor.ts'
import { systemClock } from '../../src/kernel/time/clock.ts'
import { createLog } from '../../src/log.ts'
import { demoSignIn, openIdProvider } from '../../src/modules/identity/index.ts'
import { accessibilityFaults, complaintsOf, openPage, overflow } from '../support/browser.ts'
import { testDatabase } from '../support/database.ts'
import { openIdDouble } from '../support/openid-double.ts'
import { freePort } from '../support/process.ts'
import { testKey, testPorts } from '../support/request.ts'

const { database } = await testDatabase()
const log = createLog('error')

const port = await freePort()
// A name: passkeys belong to names, not to numbers.
const site = `http://localhost:${port}`
const mitId = await openIdDouble({ returnTo: `${site}/log-ind/mitid/retur` })
const ports = { ...testPorts, openId: openIdProvider(mitId.settings) }
const server = await createApp({ config: { baseUrl: site }, database, log, secretKey: testKey, ports })
await server.listen({ port, host: '127.0.0.1' })
after(() => server.close())

test('somebody adds a passkey, signs out, and signs in with it', async () => {
  const page = await withAuthenticator()
  const complaints = complaintsOf(page)
  const person = { email: 'ronja@example.dk', name: 'Ronja Prøve', isOperator: false }
  await page.goto(await demoSignIn({ actor: system, clock: systemClock, database, log }, person))
  await page.locator('main').getByRole('button').click()

  await page.goto('/konto/adgangsnoegler')
  await page.getByLabel('Navn på adgangsnøglen').fill('Arbejdscomputer')
  await page.getByRole('button', { name: 'Tilføj adgangsnøgle' }).click()
  await page.getByText('Adgangsnøglen er tilføjet').waitFor()
  await page.getByText('Ikke endnu').waitFor()
  await isFine(page)

  await page.getByRole('button', { name: 'Log ud' }).first().click()
  await page.waitForURL(/log-ind/)
  await page.goto('/log-ind?next=/konto/adgangsnoegler')
  await page.getByRole('button', { name: 'Log ind med adgangsnøgle' }).click()
  await page.waitForURL(`${site}/konto/adgangsnoegler`)
  assert.equal(await page.getByText('Ikke endnu').count(), 0)

  await page.getByRole('button', { name: 'Fjern Arbejdscomputer' }).click()
  await page.getByText('Adgangsnøglen er fjernet').waitFor()
  assert.deepEqual(complaints, [])
})

test('a browser that gives no passkey is told what to do instead', async () => {
  const page = await withAuthenticator()
  await page.goto('/log-ind/adgangsnoegle')
  await isFine(page)
  await page.getByRole('button', { name: 'Log ind med adgangsnøgle' }).click()
  await page.getByText('Browseren gav os ingen adgangsnøgle').waitFor()
})

test('without scripts no button is shown that would do nothing', async () => {
  const page = await openPage({ site, javaScript: false })
  await page.goto('/log-ind/adgangsnoegle')
  assert.equal(await page.getByRole('button', { name: 'Log ind med adgangsnøgle' }).isVisible(), false)
  assert.ok(await page.getByText('hvor JavaScript er slået til').isVisible())
})

test('the browser goes to the other party and comes back, as the page’s policy allows', async () => {
  const page = await openPage({ site })
  const complaints = complaintsOf(page)
  mitId.expect({ subject: 'ronja' })
  await page.goto('/log-ind')
  await page.getByRole('link', { name: 'Log ind med MitID Erhverv' }).click()
  await page.getByRole('heading', { name: 'Forbind MitID Erhverv med din konto' }).waitFor()
  await isFine(page)
  assert.deepEqual(complaints, [])
})

/** A window whose browser has an authenticator that knows its owner and always says yes. */
async function withAuthenticator(): Promise<Page> {
  const page = await openPage({ site })
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('WebAuthn.enable')
  await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return page
}

async function isFine(page: Page): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    assert.deepEqual([...(await accessibilityFaults(page)), ...(await overflow(page))], [])
  }
}
