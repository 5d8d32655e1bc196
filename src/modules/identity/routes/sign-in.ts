import { action, page } from '../../../kernel/http/route.ts'

/** How people sign in, get an account, and sign out. */
export const signInRoutes = {
  signIn: page({ path: { da: '/log-ind', en: '/en/sign-in' }, access: 'everyone' }),
  submitSignIn: action({ path: { da: '/log-ind', en: '/en/sign-in' }, access: 'everyone' }),
  newAccount: page({ path: { da: '/opret', en: '/en/sign-up' }, access: 'everyone' }),
  askForAccount: action({ path: { da: '/opret', en: '/en/sign-up' }, access: 'everyone' }),
  linkSent: page({ path: { da: '/log-ind/mail-sendt', en: '/en/sign-in/mail-sent' }, access: 'everyone' }),
  link: page({ path: { da: '/log-ind/link/:token', en: '/en/sign-in/link/:token' }, access: 'everyone' }),
  useLink: action({ path: { da: '/log-ind/link/:token', en: '/en/sign-in/link/:token' }, access: 'everyone' }),
  secondStep: page({ path: { da: '/log-ind/kode', en: '/en/sign-in/code' }, access: 'everyone' }),
  takeSecondStep: action({ path: { da: '/log-ind/kode', en: '/en/sign-in/code' }, access: 'everyone' }),
  signOut: action({ path: { da: '/log-ud', en: '/en/sign-out' }, access: 'everyone' }),
}
