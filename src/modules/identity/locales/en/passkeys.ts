import type { passkeys as da } from '../da/passkeys.ts'

/** The English texts of passkeys. */
export const passkeys: typeof da = {
  heading: 'Passkeys',
  account: 'My account',
  lead: 'With a passkey you sign in with your fingerprint, face or screen lock – without a password and without a mail.',
  none: 'You have no passkeys yet.',
  yours: 'Your passkeys',
  columns: { name: 'Name', addedOn: 'Added', usedOn: 'Last used', remove: 'Remove' },
  neverUsed: 'Not yet',
  remove: (name) => `Remove ${name}`,
  manage: 'Add or remove passkeys',
  saved: {
    added: 'The passkey has been added. You can sign in with it next time.',
    removed: 'The passkey has been removed and no longer works here. Delete it on your device too.',
  },
  add: {
    heading: 'Add a passkey',
    name: 'Name of the passkey',
    nameHint: 'So that you recognise it – such as “My phone” or “Computer at work”.',
    unnamed: 'Passkey',
    submit: 'Add passkey',
  },
  signIn: {
    heading: 'Sign in with a passkey',
    lead: 'Your browser asks for your fingerprint, face or screen lock. There is nothing to write.',
    submit: 'Sign in with a passkey',
    otherWays: 'Sign in another way',
  },
  waiting: 'Follow the instructions of your browser or phone.',
  givenUp: 'The browser gave us no passkey. Try again, or sign in another way.',
  notAdded: 'The browser made no passkey. Try again. If you already have one on this device, you need no other.',
  needs: (address) => `Passkeys work only at ${address} and in newer browsers that have JavaScript turned on.`,
  needsDomain: 'Passkeys do not work here, since the address of the portal is a number and not a domain name.',
  refused: {
    halfSignedIn: 'Show your second step first, and then add the passkey.',
    unavailable: 'Passkeys do not work at this address. Sign in another way.',
    unreadable: 'We got no usable answer from your browser. Try again.',
    unknown: 'We do not know the passkey. It may have been removed from your account. Sign in another way.',
    notProven: 'The passkey could not be approved, or it took too long. Try again.',
    taken: 'The passkey already belongs to another account. Make a new one.',
  },
}
