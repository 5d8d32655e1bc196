import type { mails as da } from '../da/mails.ts'

/** The texts of the mails about organisations in English. */
export const mails: typeof da = {
  registered: {
    subject: (name) => `${name} is registered`,
    text: 'The organisation is now on the portal, and you are its owner. Invite your colleagues, so that you can work together.',
    link: 'See the organisation',
  },
  invited: {
    subject: (name) => `You are invited to ${name}`,
    text: (name) => `A colleague has invited you to work for ${name} on the portal.`,
    link: 'See the invitation',
    afterwards: (days) =>
      `The link is valid for ${days} days. You have to sign in with the address this mail was sent to. If you do not know the organisation, ignore this mail.`,
  },
  asked: {
    subject: (name) => `Somebody wants to join ${name}`,
    text: (name) => `Somebody has asked to join ${name}. See who, and answer yes or no.`,
    link: 'See the request',
  },
  approved: {
    subject: (name) => `You now belong to ${name}`,
    text: 'A colleague has said yes to your request.',
    link: 'See the organisation',
  },
  refused: {
    subject: (name) => `You were not let into ${name}`,
    text: 'The owners of the organisation have said no to your request. Talk to one of them if this is a mistake.',
  },
  removed: {
    subject: (name) => `You do not belong to ${name} any more`,
    text: 'One of the owners of the organisation has removed you. Talk to one of them if this is a mistake.',
  },
  removedByDesk: {
    subject: (name) => `You do not belong to ${name} any more`,
    text: 'The secretariat has removed you. Write to the secretariat if this is a mistake.',
  },
  madeOwner: {
    subject: (name) => `You are now an owner of ${name}`,
    text: 'The secretariat has made you an owner. You can change the details of the organisation and decide who belongs to it.',
    link: 'See the organisation',
  },
  ownerAdded: {
    subject: (name) => `${name} has a new owner`,
    text: 'The secretariat has made somebody an owner. See who, and write to the secretariat if this is a mistake.',
    link: 'See the members',
  },
  closed: {
    subject: (name) => `${name} is closed`,
    text: (name) =>
      `The secretariat has closed ${name} on the portal. You do not work for the organisation there any more.`,
    reason: 'The secretariat writes:',
  },
  confirmed: {
    subject: (name) => `${name} is confirmed`,
    text: 'The secretariat has confirmed that the organisation is what it says.',
    link: 'See the organisation',
  },
}
