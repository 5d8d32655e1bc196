import type { da } from './da.ts'

/** Saved searches in English. */
export const en: typeof da = {
  everything: 'All suppliers',
  near: (place, km) => `within ${km} km of ${place}`,
  account: 'Account',
  links: {
    save: 'Save the search and get a mail about new enterprises',
    feed: 'Follow the search in a news reader (Atom)',
  },
  frequencies: {
    atOnce: 'As soon as a new one comes',
    weekly: 'Once a week, on Monday morning',
    monthly: 'Once a month, on the morning of the 1st',
    never: 'Never. I look for myself',
  },
  list: {
    heading: 'Saved searches',
    lead: 'We send you a mail when new enterprises come that fit what you look for. If there are none, you get no mail.',
    emptyHeading: 'You have no saved searches',
    empty:
      'Search for what you are to buy, and choose “Save the search and get a mail about new enterprises” below the results.',
    search: 'Find suppliers',
    none: 'No enterprise fits right now.',
    count: (count, shown) => (count === 1 ? '1 enterprise fits now.' : `${shown} enterprises fit now.`),
    over: (shown) => `Over ${shown} enterprises fit now.`,
    notUnderstood:
      'Something in the search does not exist any more, so you get no mails about it. Delete it, search again and save the new search.',
    frequencyOf: (name) => `When do you want mails about “${name}”?`,
    change: 'Save choice',
    remove: (name) => `Delete “${name}”`,
    next: {
      atOnce: (_day) => 'The next mail comes a few minutes after a new enterprise fits.',
      weekly: (day) => `The next mail comes on Monday ${day} in the morning, if there are new enterprises.`,
      monthly: (day) => `The next mail comes on ${day} in the morning, if there are new enterprises.`,
      never: 'You get no mails about this search.',
    },
    saved: 'The search is saved',
    changed: 'Your choice is saved',
    removed: 'The search is deleted',
    mails: 'Choose which mails you want',
    refusedHeading: 'You get no mails about saved searches',
    refused:
      'You have turned them off. Turn them on again under “Choose which mails you want” if you want mails about new enterprises.',
  },
  form: {
    heading: 'Save search',
    lead: (search) =>
      `You are looking for: ${search}. The search is not saved yet. Press “Save search”, and we send you a mail when new enterprises come that fit.`,
    name: 'Name of the search',
    nameHint: 'The name stands in the mails you get. You may keep the one we propose.',
    frequency: 'When do you want mails about new enterprises?',
    frequencyHint: 'If several of your saved searches have news, one mail tells of all. You can change it at any time.',
    submit: 'Save search',
    back: 'Back to the search',
    nameMissing: 'Write a name for the search.',
    nameTooLong: 'The name is too long. Write 100 characters at most.',
    frequencyMissing: 'Choose when you want mails about new enterprises.',
    tooMany: 'You have saved 100 searches already. Delete one of them before you save a new one.',
  },
  mail: {
    subject: (count) =>
      count === 1 ? '1 new enterprise fits what you look for' : `${count} new enterprises fit what you look for`,
    paragraphs: ['Since last time, new enterprises have come that fit your saved searches:'],
    again: {
      atOnce: (_day) => 'We write again as soon as there are more.',
      weekly: (day) => `We write again on Monday ${day} in the morning, if there are more.`,
      monthly: (day) => `We write again on ${day} in the morning, if there are more.`,
    },
    more: (count) => (count === 1 ? 'and 1 more: see the whole search' : `and ${count} more: see the whole search`),
    all: 'See the whole search',
    link: 'Change or delete your saved searches',
  },
  feed: {
    title: (search) => `New suppliers: ${search}`,
  },
}
