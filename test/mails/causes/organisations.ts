import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { Language } from '../../../src/kernel/i18n/language.ts'
import { aCvr } from '../../../src/modules/organisations/factories.ts'
import { formsOn } from '../../support/forms.ts'
import type { Causes } from '../cause.ts'
import { aName, anOrganisation, asPlatform, done, operators, other, somebody } from '../stage.ts'

/** What makes the mails of the module go out. */
export const organisationsCauses: Causes = {
  'organisations.registeredMail': async (language) => {
    const { email, browser } = await somebody(language)
    const name = aName()
    await done(browser, '/organisation/ny/oplysninger', { kind: 'socialEnterprise', cvr: aCvr(), name })
    return { to: email, subject: { da: `${name} er oprettet`, en: `${name} is registered` }, opensIn: browser }
  },
  'organisations.invitedMail': async (language) => {
    const { id, name, owner } = await anOrganisation(other(language))
    const { email, browser } = await somebody(language)
    await done(owner.browser, `/organisation/${id}/invitationer`, { email, role: 'member' })
    const subject = { da: `Du er inviteret til ${name}`, en: `You are invited to ${name}` }
    return { to: email, subject, opensIn: browser }
  },
  'organisations.askedMail': async (language) => {
    const { name, cvr, owner } = await anOrganisation(language)
    await done((await somebody(other(language))).browser, '/organisation/anmodning', { cvr })
    const subject = { da: `En person vil med i ${name}`, en: `Somebody wants to join ${name}` }
    return { to: owner.email, subject, opensIn: owner.browser }
  },
  'organisations.approvedMail': async (language) => {
    const { name, asking } = await answered(language, /\/godkendelse$/)
    const subject = { da: `Du er nu med i ${name}`, en: `You now belong to ${name}` }
    return { to: asking.email, subject, opensIn: asking.browser }
  },
  'organisations.refusedMail': async (language) => {
    const { name, asking } = await answered(language, /\/afslag$/)
    return { to: asking.email, subject: { da: `Du er ikke kommet med i ${name}`, en: `You were not let into ${name}` } }
  },
  'organisations.removedMail': async (language) => {
    const { id, name, owner } = await anOrganisation(other(language))
    const { personId, email } = await somebody(language)
    await join(id, personId)
    await done(owner.browser, `/organisation/${id}/medlemmer/${personId}/fjernelse`)
    const subject = { da: `Du er ikke længere med i ${name}`, en: `You do not belong to ${name} any more` }
    return { to: email, subject }
  },
  'organisations.removedByDeskMail': async (language) => {
    const { id, name } = await anOrganisation(other(language))
    const { personId, email } = await somebody(language)
    await join(id, personId)
    await done(operators.da.browser, `/sekretariat/organisationer/${id}/medlemmer/${personId}/fjernelse`)
    const subject = { da: `Du er ikke længere med i ${name}`, en: `You do not belong to ${name} any more` }
    return { to: email, subject }
  },
  'organisations.madeOwnerMail': async (language) => {
    const { id, name } = await anOrganisation(other(language))
    const { email, browser } = await somebody(language)
    await done(operators.da.browser, `/sekretariat/organisationer/${id}/ejere`, { email })
    const subject = { da: `Du er nu ejer af ${name}`, en: `You are now an owner of ${name}` }
    return { to: email, subject, opensIn: browser }
  },
  'organisations.ownerAddedMail': async (language) => {
    const { id, name, owner } = await anOrganisation(language)
    const { email } = await somebody(other(language))
    await done(operators.da.browser, `/sekretariat/organisationer/${id}/ejere`, { email })
    const subject = { da: `${name} har fået en ny ejer`, en: `${name} has a new owner` }
    return { to: owner.email, subject, opensIn: owner.browser }
  },
  'organisations.closedMail': async (language) => {
    const { id, name, owner } = await anOrganisation(language)
    const fields = { words: 'Oprettet ved en fejl.', sure: 'yes' }
    await done(operators.da.browser, `/sekretariat/organisationer/${id}/lukning`, fields)
    return { to: owner.email, subject: { da: `${name} er lukket`, en: `${name} is closed` } }
  },
  'organisations.confirmedMail': async (language) => {
    const { id, name, owner } = await anOrganisation(language, { kind: 'municipality', isConfirmed: false })
    await done(operators.da.browser, `/sekretariat/organisationer/${id}/bekraeftelse`, { name })
    return {
      to: owner.email,
      subject: { da: `${name} er bekræftet`, en: `${name} is confirmed` },
      opensIn: owner.browser,
    }
  },
}

/** Makes somebody a member. */
function join(organisationId: number, personId: number): Promise<unknown> {
  return asPlatform((tx) =>
    sql`
      insert into organisations.membership (organisation_id, person_id, role, since)
      values (${organisationId}, ${personId}, 'member', '2026-11-01T12:00:00Z')
    `.execute(tx),
  )
}

/** Somebody asks to join, and the owner answers by the button whose form goes there. */
async function answered(language: Language, button: RegExp) {
  const { id, name, cvr, owner } = await anOrganisation(other(language))
  const asking = await somebody(language)
  await done(asking.browser, '/organisation/anmodning', { cvr })
  const members = `/organisation/${id}/medlemmer`
  const forms = formsOn(members, (await owner.browser.get(members)).body)
  const { action } = forms.find((form) => button.test(form.action)) ?? assert.fail('There is nothing to answer.')
  await done(owner.browser, action)
  return { name, asking }
}
