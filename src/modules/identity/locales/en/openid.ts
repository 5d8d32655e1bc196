import type { openid as da } from '../da/openid.ts'

/** The English texts of signing in with another party. */
export const openid: typeof da = {
  signIn: 'Sign in with MitID Erhverv',
  goOn: 'Continue',
  connected: 'MitID Erhverv is connected with your account. You can sign in with it next time.',
  own: {
    heading: 'MitID Erhverv',
    account: 'My account',
    lead: 'Connect MitID Erhverv with your account, and you can sign in with it.',
    none: 'Your account is not connected with MitID Erhverv.',
    caption: 'Connected with your account',
    columns: { cvr: 'CVR number', since: 'Connected', remove: 'Remove' },
    noCvr: 'Not told',
    remove: (day) => `Remove the connection of ${day}`,
    removed: 'The connection has been removed. That MitID Erhverv no longer signs in to your account.',
    connect: 'Connect MitID Erhverv',
    manage: 'See or remove the connection with MitID Erhverv',
  },
  failed: {
    heading: 'You are not signed in with MitID Erhverv',
    cancelled: 'You turned back before you were done. Try again when you are ready.',
    unreachable: 'MitID Erhverv does not answer right now. Try again in a while, or sign in another way.',
    untrusted:
      'We could not trust the answer from MitID Erhverv, so we have not signed you in. Try again. If it happens more than once, sign in another way.',
    notBegun: 'It took too long, or you began in another browser. Begin again here.',
    tooManyTries: 'There have been too many tries from here. Wait a minute and try again.',
    again: 'Try again with MitID Erhverv',
    otherWays: 'Sign in another way',
  },
  connect: {
    heading: 'Connect MitID Erhverv with your account',
    unknown:
      'We do not know your MitID Erhverv yet. Write your e-mail address, and we send you a link. Open the link in this browser, and we connect MitID Erhverv with your account. If you have no account, you get one.',
    email: 'E-mail address',
    send: 'Send me a link',
    otherWays: 'I have an account and want to sign in another way',
    confirm: (email) =>
      `You are signed in as ${email}. Do you want to sign in to that account with the MitID Erhverv you have just used from now on?`,
    submit: 'Yes, connect',
    cancel: 'No, do not',
    refused: {
      notBegun: 'It took too long, or you began in another browser. Begin again with MitID Erhverv in this browser.',
      taken: 'This MitID Erhverv is already connected with another account. Sign out, and sign in with MitID Erhverv.',
    },
  },
}
