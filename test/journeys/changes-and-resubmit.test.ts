import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { addPerson } from '../../src/modules/identity/factories.ts'
import { addressOfPerson } from '../../src/modules/identity/index.ts'
import { aContext, addOwnedSupplier, aWholeDraft } from '../../src/modules/suppliers/factories.ts'
import { linkIn, openDesks } from './desks.ts'
import { handsOn } from './hands.ts'

const desks = await openDesks()
const { database } = desks
const operatorEmail = 'sille@example.dk'
const operator = await addPerson(database, { email: operatorEmail, name: 'Sille Prøve', isOperator: true })
const { owner } = await addOwnedSupplier(database, { slug: 'kaffefair', name: 'Kaffefair', draft: aWholeDraft() })
const ownerEmail = (await addressOfPerson(aContext(database), owner))?.email ?? ''

const words = 'Skriv, hvor meget kaffe I kan riste om ugen.'

test('an operator asks for changes in words; the enterprise makes them, sends the page again, and it is published', async () => {
  const enterprise = handsOn(await desks.windowOf({ personId: owner }))
  const desk = handsOn(await desks.windowOf({ personId: operator, hasSecondFactor: true }))
  await enterprise.open('/min-virksomhed')
  await enterprise.press('Send til godkendelse')

  await desk.open('/sekretariat')
  await desk.press('Kaffefair')
  await desk.type('Hvad skal virksomheden rette?', 'Kort')
  await desk.press('Bed om rettelser')
  await desk.page.getByText('Skriv lidt mere, mindst 10 tegn').first().waitFor()
  await desk.type('Hvad skal virksomheden rette?', words)
  await desk.press('Bed om rettelser')

  const mail = await desks.mailTo(ownerEmail)
  assert.equal(mail.subject, 'Ret siden om Kaffefair')
  assert.ok(mail.text.includes(words))
  await enterprise.open(linkIn(mail))
  await enterprise.page.getByText(words).first().waitFor()
  await enterprise.press('Rediger siden')
  await enterprise.press('Det, I tilbyder')
  await enterprise.press('Ret Kaffe til kontorer')
  await enterprise.type('Kapacitet', '40 kg om ugen')
  await enterprise.press('Gem kladde')
  await enterprise.press('Min virksomhed')
  await enterprise.press('Send til godkendelse igen')

  await desk.open(linkIn(await desks.mailTo(operatorEmail)))
  await desk.page.getByText('40 kg om ugen').first().waitFor()
  await desk.press('Godkend og offentliggør')
  await enterprise.open(linkIn(await desks.mailTo(ownerEmail)))
  await enterprise.press('Se siden, som andre ser den')
  await enterprise.page.getByText('40 kg om ugen').waitFor()
  await enterprise.open('/min-virksomhed')
  assert.deepEqual(await historyOf(enterprise.page), [
    'Siden blev godkendt og offentliggjort, Sille Prøve',
    'Siden blev sendt til godkendelse, Mette Prøve',
    `Der blev bedt om rettelser, Sille Prøve: ${words}`,
    'Siden blev sendt til godkendelse, Mette Prøve',
  ])
  assert.deepEqual([...enterprise.faults, ...desk.faults], [])
})

/** What was done and by whom, the newest first. */
async function historyOf(page: Page): Promise<string[]> {
  const entries = await page.locator('.timeline li').allInnerTexts()
  return entries.map((entry) => entry.split('\n').slice(1).join(', '))
}
