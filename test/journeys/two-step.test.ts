import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { hashPassword } from '../../src/modules/identity/actions/password-hash.ts'
import { addPerson } from '../../src/modules/identity/factories.ts'
import { openPage } from '../support/browser.ts'
import { openDesks } from './desks.ts'
import { type Hands, handsOn } from './hands.ts'

const desks = await openDesks()
const [email, password] = ['sille@example.dk', 'fire gule cykler i regn']
const passwordHash = await hashPassword(password)
await addPerson(desks.database, { email, name: 'Sille Prøve', isOperator: true, passwordHash })

test('an operator sets up two-step sign-in, then signs in with a code, and with each recovery code once', async () => {
  const hands = handsOn(await openPage({ site: desks.site }))
  await hands.open('/sekretariat')
  await signInWithPassword(hands)
  assert.equal(new URL(hands.page.url()).pathname, '/konto/to-trin')

  await hands.press('Slå to-trins-login til')
  const [shown = ''] = await hands.page.locator('main code').allInnerTexts()
  const secret = Secret.fromBase32(shown.replaceAll(' ', ''))
  const code = () => TOTP.generate({ secret, timestamp: desks.clock.now().getTime() })
  await hands.type('Kode med seks cifre', code())
  await hands.press('Bekræft koden')
  const recoveryCodes = await hands.page.locator('main code').allInnerTexts()
  assert.equal(recoveryCodes.length, 10)
  await hands.press('Jeg har gemt koderne')
  assert.equal(new URL(hands.page.url()).pathname, '/sekretariat')

  desks.clock.pass(2)
  await enterAgain(hands, code())
  assert.equal(new URL(hands.page.url()).pathname, '/sekretariat')

  const [recoveryCode = ''] = recoveryCodes
  desks.clock.pass(2)
  await enterAgain(hands, recoveryCode)
  assert.equal(new URL(hands.page.url()).pathname, '/sekretariat')

  desks.clock.pass(2)
  await enterAgain(hands, recoveryCode)
  await hands.page.getByText('Koden passer ikke, eller den er brugt før.').first().waitFor()
  assert.deepEqual(hands.faults, [])
})

async function enterAgain(hands: Hands, code: string): Promise<void> {
  await hands.press('Log ud')
  await hands.open('/sekretariat')
  await signInWithPassword(hands)
  await hands.type('Kode', code)
  await hands.press('Fortsæt')
}

async function signInWithPassword(hands: Hands): Promise<void> {
  await hands.type('E-mail', email)
  await hands.type('Adgangskode', password)
  await hands.press('Log ind')
}
