import { action, page } from '../../../kernel/http/route.ts'

/** What is somebody's own: their account, and the ways into it. */
export const accountRoutes = {
  account: page({ path: { da: '/konto', en: '/en/account' }, access: 'signedIn' }),
  details: page({ path: { da: '/konto/oplysninger', en: '/en/account/details' }, access: 'signedIn' }),
  saveDetails: action({ path: { da: '/konto/oplysninger', en: '/en/account/details' }, access: 'signedIn' }),
  email: page({ path: { da: '/konto/mailadresse', en: '/en/account/email' }, access: 'signedIn' }),
  changeEmail: action({ path: { da: '/konto/mailadresse', en: '/en/account/email' }, access: 'signedIn' }),
  emailLink: page({ path: { da: '/konto/mailadresse/:token', en: '/en/account/email/:token' }, access: 'signedIn' }),
  confirmEmail: action({
    path: { da: '/konto/mailadresse/:token', en: '/en/account/email/:token' },
    access: 'signedIn',
  }),
  proof: page({ path: { da: '/konto/bekraeft', en: '/en/account/confirm' }, access: 'signedIn' }),
  prove: action({ path: { da: '/konto/bekraeft', en: '/en/account/confirm' }, access: 'signedIn' }),
  password: page({ path: { da: '/konto/adgangskode', en: '/en/account/password' }, access: 'signedIn' }),
  choosePassword: action({ path: { da: '/konto/adgangskode', en: '/en/account/password' }, access: 'signedIn' }),
  sessions: page({ path: { da: '/konto/sessioner', en: '/en/account/sessions' }, access: 'signedIn' }),
  endSession: action({ path: { da: '/konto/sessioner/slut', en: '/en/account/sessions/end' }, access: 'signedIn' }),
  endOtherSessions: action({
    path: { da: '/konto/sessioner/slut-andre', en: '/en/account/sessions/end-others' },
    access: 'signedIn',
  }),
  mails: page({ path: { da: '/konto/mails', en: '/en/account/mails' }, access: 'signedIn' }),
  chooseMails: action({ path: { da: '/konto/mails', en: '/en/account/mails' }, access: 'signedIn' }),
}

/** The second step of signing in: codes from an app on one's telephone. */
export const twoStepRoutes = {
  secondFactor: page({ path: { da: '/konto/to-trin', en: '/en/account/two-step' }, access: 'signedIn' }),
  beginTwoStep: action({ path: { da: '/konto/to-trin/start', en: '/en/account/two-step/start' }, access: 'signedIn' }),
  confirmTwoStep: action({ path: { da: '/konto/to-trin', en: '/en/account/two-step' }, access: 'signedIn' }),
  recoveryCodes: page({ path: { da: '/konto/to-trin/koder', en: '/en/account/two-step/codes' }, access: 'signedIn' }),
  renewRecoveryCodes: action({
    path: { da: '/konto/to-trin/koder', en: '/en/account/two-step/codes' },
    access: 'signedIn',
  }),
  keepRecoveryCodes: action({
    path: { da: '/konto/to-trin/koder/gemt', en: '/en/account/two-step/codes/kept' },
    access: 'signedIn',
  }),
  endTwoStep: action({ path: { da: '/konto/to-trin/fra', en: '/en/account/two-step/off' }, access: 'signedIn' }),
}

/** Where the link at the end of every mail leads, and where mail programs that offer a button of their own send it. */
export const mailRoutes = {
  unsubscribe: page({ path: { da: '/afmeld/:token', en: '/en/unsubscribe/:token' }, access: 'everyone' }),
  refuseMails: action({
    path: { da: '/afmeld/:token', en: '/en/unsubscribe/:token' },
    access: 'everyone',
    body: 'machine',
  }),
}
