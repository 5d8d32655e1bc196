import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { linkTo } from '../../../src/modules/identity/factories.ts'
import { today } from '../../support/clock.ts'
import type { Causes } from '../cause.ts'
import { app, asPlatform, aVisitor, done, newAddress, other, password, somebody } from '../stage.ts'

/** What makes the mails of the module go out. */
export const identityCauses: Causes = {
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
}

/** Gives somebody a passkey that no device has. */
function hasPasskey(personId: number): Promise<unknown> {
  return asPlatform((tx) =>
    sql`
      insert into identity.passkey (credential_id, person_id, public_key, counter, name, created_at)
      values (${`key-${personId}`}, ${personId}, '', 0, 'Nøgle', ${today.now()})
    `.execute(tx),
  )
}

/** Somebody with two steps, on whose account so many wrong codes were written that one more is too many. */
function hasTriedManyCodes(personId: number): Promise<unknown> {
  return asPlatform((tx) =>
    sql`
      insert into identity.totp (person_id, secret, confirmed_at, wrong_codes, wrong_since)
      values (${personId}, '', ${today.now()}, 19, ${today.now()})
    `.execute(tx),
  )
}
