/** The English mails about signing in and accounts. */
export const mails = {
  signIn: {
    subject: 'Your link to sign in',
    paragraphs: ['Hello', 'Here is the link you asked for. It works once, and for 30 minutes.'],
    link: 'Sign in',
    afterwards: ['If you did not ask for it, you need do nothing. Nobody gets into your account without the link.'],
  },
  newAccount: {
    subject: 'Your link to create an account',
    paragraphs: [
      'Hello',
      'Here is the link you asked for. With it you create your account. It works once, and for 30 minutes.',
    ],
    link: 'Create my account',
    afterwards: ['If you did not ask for it, you need do nothing. Then no account is created.'],
  },
  newEmail: {
    subject: 'Confirm your new e-mail address',
    paragraphs: [
      'Hello',
      'You asked to use this address for your account. Confirm it with the link. It works for an hour.',
    ],
    link: 'Use this address',
    afterwards: ['If you did not ask for it, you need do nothing. Then nothing is changed.'],
  },
  emailTaken: {
    subject: 'You have an account already',
    paragraphs: [
      'Hello',
      'Somebody, probably you, wanted to move another account to this address. But the address has an account already, so nothing was changed.',
    ],
    link: 'Sign in',
  },
  emailChanged: {
    subject: 'Your account has a new e-mail address',
    paragraphs: [
      'Hello',
      'Your account no longer uses this address. From now on you sign in with the new one.',
      'If this was not you, write to us at once and we will help.',
    ],
  },
  passwordChanged: {
    subject: 'Your password is new',
    paragraphs: [
      'Hello',
      'The password of your account has just been chosen or changed, and you are signed out everywhere else.',
      'If this was not you, sign in with a link and choose a new password.',
    ],
    link: 'Sign in',
  },
}
