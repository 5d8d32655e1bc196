import { action, page } from '../../../kernel/http/route.ts'

/** Passkeys: one's own, and signing in with one. A refused form is shown at its own address, so each has a page too. */
export const passkeyRoutes = {
  passkeys: page({ path: { da: '/konto/adgangsnoegler', en: '/en/account/passkeys' }, access: 'signedIn' }),
  addPasskey: action({ path: { da: '/konto/adgangsnoegler', en: '/en/account/passkeys' }, access: 'signedIn' }),
  removePasskey: action({
    path: { da: '/konto/adgangsnoegler/fjern', en: '/en/account/passkeys/remove' },
    access: 'signedIn',
  }),
  passkeySignIn: page({ path: { da: '/log-ind/adgangsnoegle', en: '/en/sign-in/passkey' }, access: 'everyone' }),
  signInWithPasskey: action({ path: { da: '/log-ind/adgangsnoegle', en: '/en/sign-in/passkey' }, access: 'everyone' }),
}
