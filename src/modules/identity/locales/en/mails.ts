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
      'You asked to use this address for your account. Sign in to your account and confirm it with the link. It works for an hour.',
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
  wayInChanged: {
    subject: 'The ways to sign in to your account have changed',
    greeting: 'Hello',
    changes: {
      passkeyAdded: 'A passkey has just been added to your account. It can be used to sign in.',
      passkeyRemoved: 'A passkey has just been removed from your account. It no longer works.',
      twoStepOn: 'Two-step sign-in has just been turned on for your account. You must write a code when you sign in.',
      twoStepOff: 'Two-step sign-in has just been turned off for your account. Signing in takes no code.',
      openIdAdded: 'MitID Erhverv has just been connected with your account. It can be used to sign in.',
      openIdRemoved: 'MitID Erhverv has just been removed from your account. It can no longer be used to sign in.',
    },
    advice: 'If this was not you, sign in, look through your account, and sign out everywhere else.',
    link: 'Sign in',
  },
  codesLocked: {
    subject: 'Somebody has written many wrong codes for your account',
    paragraphs: [
      'Hello',
      'So many wrong codes for two-step sign-in have been written for your account that we take no more for the next hour.',
      'If this was not you, somebody got past the first step: they know your password or can read your mail. Sign in in an hour and choose a new password.',
    ],
    link: 'Sign in',
  },
}
