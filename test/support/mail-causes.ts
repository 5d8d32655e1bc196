import assert from 'node:assert/strict'
import type { Language } from '../../src/kernel/i18n/language.ts'
import { linkTo } from '../../src/modules/identity/factories.ts'
import { aCvr } from '../../src/modules/organisations/factories.ts'
import {
  aClaim,
  aListing,
  aName,
  anOrganisation,
  answered,
  app,
  aVisitor,
  becomesDue,
  done,
  hasNews,
  hasPasskey,
  hasTriedManyCodes,
  join,
  newAddress,
  operators,
  other,
  password,
  remindOwners,
  somebody,
  submitted,
  tellNews,
} from './mail-stage.ts'
import type { Client } from './session.ts'

/** What somebody did, and the mail that must come of it. */
export interface Caused {
  readonly to: string
  readonly subject: Readonly<Record<Language, string>>
  /** In which the receiver opens the links of the mail; absent where it has none. */
  readonly opensIn?: Client
  /** How many they are; one unless told. */
  readonly links?: number
}

/** For each function that writes a mail, what makes the platform send it to a receiver of the language. */
export const causes: Readonly<Record<string, (language: Language) => Promise<Caused>>> = {
  'identity.signInMail': async (language) => {
    const { email } = await somebody(language)
    await done(aVisitor(), '/log-ind', { email, way: 'link' })
    const subject = { da: 'Dit link til at logge ind', en: 'Your link to sign in' }
    return { to: email, subject, opensIn: aVisitor() }
  },
  'identity.newAccountMail': async (language) => {
    const to = newAddress()
    await done(aVisitor(), { da: '/log-ind', en: '/en/sign-in' }[language], { email: to, way: 'link' })
    const subject = { da: 'Dit link til at oprette en konto', en: 'Your link to create an account' }
    return { to, subject, opensIn: aVisitor() }
  },
  'identity.newEmailMail': async (language) => {
    const [{ browser }, to] = [await somebody(language), newAddress()]
    await done(browser, '/konto/mailadresse', { email: to })
    const subject = { da: 'Bekræft din nye e-mailadresse', en: 'Confirm your new e-mail address' }
    return { to, subject, opensIn: browser }
  },
  'identity.emailTakenMail': async (language) => {
    const [asking, { email }] = [await somebody(other(language)), await somebody(language)]
    await done(asking.browser, '/konto/mailadresse', { email })
    const subject = { da: 'Du har allerede en konto', en: 'You have an account already' }
    return { to: email, subject, opensIn: aVisitor() }
  },
  'identity.emailChangedMail': async (language) => {
    const [{ email, browser }, moved] = [await somebody(language), newAddress()]
    await done(browser, '/konto/mailadresse', { email: moved })
    await done(browser, await linkTo(app.database, moved))
    return {
      to: email,
      subject: { da: 'Din konto har fået en ny e-mailadresse', en: 'Your account has a new e-mail address' },
    }
  },
  'identity.wayInChangedMail': async (language) => {
    const { email, personId, browser } = await somebody(language)
    await hasPasskey(personId)
    await done(browser, '/konto/adgangsnoegler/fjern', { credential: `key-${personId}` })
    return {
      to: email,
      subject: {
        da: 'Der er ændret på, hvordan man logger ind på din konto',
        en: 'The ways to sign in to your account have changed',
      },
      opensIn: aVisitor(),
    }
  },
  'identity.codesLockedMail': async (language) => {
    const { email, personId, browser } = await somebody(language)
    await hasTriedManyCodes(personId)
    assert.equal((await browser.post('/konto/to-trin/fra', { code: 'abc-def-ghi' })).statusCode, 422)
    return {
      to: email,
      subject: {
        da: 'Nogen har skrevet mange forkerte koder på din konto',
        en: 'Somebody has written many wrong codes for your account',
      },
      opensIn: aVisitor(),
    }
  },
  'identity.passwordChangedMail': async (language) => {
    const { email, browser } = await somebody(language, { hasPassword: true })
    await done(browser, '/konto/adgangskode', { current: password, password: 'tre grønne både i sol' })
    return { to: email, subject: { da: 'Din adgangskode er ny', en: 'Your password is new' }, opensIn: aVisitor() }
  },

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
    await remindOwners()
    const subject = { da: `Passer oplysningerne om ${name} stadig?`, en: `Is what we say about ${name} still true?` }
    return { to: owner.email, subject, opensIn: owner.browser }
  },

  'alerts.newsMail': async (language) => {
    const { email, browser } = await somebody(language)
    await hasNews(browser, { da: 'brændekløvning', en: 'glasmosaik' }[language])
    await tellNews()
    const subject = { da: '1 ny virksomhed passer til det, du søger', en: '1 new enterprise fits what you look for' }
    return { to: email, subject, opensIn: browser, links: 3 }
  },
}
