import type { ownershipMails as danish } from '../da/ownership-mails.ts'

/** Mails about whose page it is and how it stands, in English. */
export const ownershipMails: typeof danish = {
  claimLink: {
    subject: (name) => `Take over the page about ${name}`,
    paragraphs: (name) => [
      `Somebody at your enterprise has asked to take over the page about ${name}.`,
      'Open the link to see who asks, and to say yes.',
    ],
    link: 'See who asks',
    afterwards: ['The link works for two days. If you know nothing about it, leave it: then nothing happens.'],
  },
  claimWaits: {
    subject: (name) => `Somebody wants to take over the page about ${name}`,
    paragraphs: (name) => [`An enterprise has asked to take over the page about ${name}.`],
    link: 'See the reason, and answer',
  },
  claimGranted: {
    subject: (name) => `The page about ${name} is yours`,
    paragraphs: (name) => [
      `You have taken over the page about ${name}.`,
      'Look through the information, and send the page for approval when you are done.',
    ],
    link: 'Go to my enterprise',
  },
  claimRefused: {
    subject: (name) => `Answer about the page about ${name}`,
    paragraphs: (name) => [`You cannot take over the page about ${name}. The secretariat writes:`],
    link: 'See the page',
  },
  claimOvertaken: {
    subject: (name) => `The page about ${name} has got an owner`,
    paragraphs: (name) => [
      `You have asked to take over the page about ${name}. Somebody else has shown that the page is theirs, so your request is closed.`,
      'If it is a mistake, write to the secretariat.',
    ],
    link: 'See the page',
  },
  profileWaits: {
    subject: (name) => `${name} is waiting for approval`,
    paragraphs: (name) => [`${name} has sent its page for approval.`],
    link: 'See the page, and answer',
  },
  approved: {
    subject: (name) => `The page about ${name} has been published`,
    paragraphs: (name) => [
      `The page about ${name} has been approved, and everyone can see it.`,
      'From now on you can publish changes yourselves without waiting for approval.',
    ],
    link: 'Go to my enterprise',
  },
  changesAsked: {
    subject: (name) => `Correct the page about ${name}`,
    paragraphs: (name) => [`The page about ${name} is not approved yet. The secretariat writes:`],
    link: 'Correct the page',
  },
}
