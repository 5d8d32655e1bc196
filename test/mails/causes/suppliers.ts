import { sql } from 'kysely'
import type { Language } from '../../../src/kernel/i18n/language.ts'
import { aCvr } from '../../../src/modules/organisations/factories.ts'
import { addOwnedSupplier, addSuppliers, aWholeDraft } from '../../../src/modules/suppliers/factories.ts'
import { signInAs } from '../../support/session.ts'
import type { Causes } from '../cause.ts'
import {
  aName,
  aNumber,
  app,
  asPlatform,
  aVisitor,
  done,
  operators,
  other,
  runJob,
  somebody,
  somewhere,
} from '../stage.ts'

/** What makes the mails of the module go out. */
export const suppliersCauses: Causes = {
  'suppliers.claimLinkMail': async (language) => {
    const { url, name, domain } = await aListing()
    const { browser } = await somebody(language)
    await done(browser, url[language], { cvr: aCvr(), way: 'domain', email: 'info' })
    const subject = { da: `Overtag siden om ${name}`, en: `Take over the page about ${name}` }
    return { to: `info@${domain}`, subject, opensIn: aVisitor() }
  },
  'suppliers.claimWaitsMail': async (language) => {
    const { name } = await aClaim(other(language))
    const { email, browser } = operators[language]
    const subject = {
      da: `Nogen vil overtage siden om ${name}`,
      en: `Somebody wants to take over the page about ${name}`,
    }
    return { to: email, subject, opensIn: browser }
  },
  'suppliers.claimGrantedMail': async (language) => {
    const { name, id, claimant } = await aClaim(language)
    await done(operators.da.browser, `/sekretariat/overtagelser/${id}/tildeling`)
    const subject = { da: `Siden om ${name} er jeres`, en: `The page about ${name} is yours` }
    return { to: claimant.email, subject, opensIn: claimant.browser }
  },
  'suppliers.claimRefusedMail': async (language) => {
    const { name, id, claimant } = await aClaim(language)
    await done(operators.da.browser, `/sekretariat/overtagelser/${id}/afslag`, {
      words: 'Det er ikke jeres virksomhed.',
    })
    const subject = { da: `Svar om siden om ${name}`, en: `Answer about the page about ${name}` }
    return { to: claimant.email, subject, opensIn: claimant.browser }
  },
  'suppliers.claimOvertakenMail': async (language) => {
    const listing = await aListing()
    const [late, first] = [await aClaim(language, listing), await aClaim(other(language), listing)]
    await done(operators.da.browser, `/sekretariat/overtagelser/${first.id}/tildeling`)
    const { name, claimant } = late
    const subject = { da: `Siden om ${name} har fået en ejer`, en: `The page about ${name} has got an owner` }
    return { to: claimant.email, subject, opensIn: claimant.browser }
  },
  'suppliers.profileWaitsMail': async (language) => {
    const { name } = await submitted(other(language))
    const { email, browser } = operators[language]
    const subject = { da: `${name} venter på godkendelse`, en: `${name} is waiting for approval` }
    return { to: email, subject, opensIn: browser }
  },
  'suppliers.approvedMail': async (language) => {
    const { name, supplierId, owner } = await submitted(language)
    await done(operators.da.browser, `/sekretariat/sider/${supplierId}/godkendelse`, { revision: '1' })
    const subject = { da: `Siden om ${name} er offentliggjort`, en: `The page about ${name} has been published` }
    return { to: owner.email, subject, opensIn: owner.browser }
  },
  'suppliers.changesAskedMail': async (language) => {
    const { name, supplierId, owner } = await submitted(language)
    const words = 'Skriv, hvor mange kuverter I kan levere.'
    await done(operators.da.browser, `/sekretariat/sider/${supplierId}/aendringer`, { words })
    const subject = { da: `Ret siden om ${name}`, en: `Correct the page about ${name}` }
    return { to: owner.email, subject, opensIn: owner.browser }
  },
  'suppliers.reviewReminderMail': async (language) => {
    const { name, supplierId, owner } = await submitted(language)
    await done(operators.da.browser, `/sekretariat/sider/${supplierId}/godkendelse`, { revision: '1' })
    await becomesDue(supplierId)
    await runJob('suppliers.remindOwners')
    const subject = { da: `Passer oplysningerne om ${name} stadig?`, en: `Is what we say about ${name} still true?` }
    return { to: owner.email, subject, opensIn: owner.browser }
  },
}

/** A page that nobody has taken over, of an enterprise with mail addresses of its own. */
async function aListing() {
  const name = aName()
  const number = aNumber()
  const [slug, domain] = [`side-${number}`, `virksomhed-${number}.dk`]
  await addSuppliers(app.database, [{ slug, name, website: `https://www.${domain}` }])
  return { name, domain, url: { da: `/leverandoerer/${slug}/overtag`, en: `/en/suppliers/${slug}/claim` } }
}

/** Somebody who reads the language asks the operators for a listing. */
async function aClaim(language: Language, listing?: Awaited<ReturnType<typeof aListing>>) {
  const { name, url } = listing ?? (await aListing())
  const claimant = await somebody(language)
  await done(claimant.browser, url.da, { cvr: aCvr(), way: 'operator', reason: 'Jeg er daglig leder her.' })
  return { name, claimant, id: await newestClaim() }
}

function newestClaim(): Promise<number> {
  return asPlatform(async (tx) => {
    const { rows } = await sql<{ id: number }>`select max(id) as id from suppliers.claim`.execute(tx)
    return rows[0]?.id ?? 0
  })
}

/** A page that waits for approval; its owner reads the language. */
async function submitted(language: Language) {
  const name = aName()
  const page = await addOwnedSupplier(app.database, { name, draft: aWholeDraft(name) })
  const email = `person-${page.owner}@eksempel.example.dk`
  await asPlatform((tx) =>
    sql`
      update identity.person
      set language = ${language},
          email = ${email}
      where id = ${page.owner}
    `.execute(tx),
  )
  const browser = await signInAs(app, { personId: page.owner, address: somewhere() })
  await done(browser, '/min-virksomhed/indsendelse')
  return { name, supplierId: page.supplierId, owner: { email, browser } }
}

/** The owner of the page is to be asked whether it is still true. */
function becomesDue(supplierId: number): Promise<unknown> {
  return asPlatform((tx) =>
    sql`
      update suppliers.profile
      set remind_at = '2026-11-22T11:00:00Z'
      where supplier_id = ${supplierId}
    `.execute(tx),
  )
}
