import type { da } from './da.ts'

/** Saved searches in English. */
export const en: typeof da = {
  everything: 'All suppliers',
  account: 'Account',
  links: { save: 'Save the search and hear of new ones', feed: 'Follow the search as a feed (Atom)' },
  frequencies: {
    atOnce: 'At once',
    weekly: 'Every Monday',
    monthly: 'On the 1st of every month',
    never: 'Never, I look for myself',
  },
  list: {
    heading: 'Saved searches',
    lead: 'We keep an eye out for you and write when there are new enterprises that fit. If nothing is new, you get no mail.',
    emptyHeading: 'You have no saved searches',
    empty: 'Search for what you are to buy, and choose “Save the search” below the results.',
    search: 'Find suppliers',
    none: 'No enterprise fits right now.',
    count: (count, shown) => (count === 1 ? '1 enterprise fits now.' : `${shown} enterprises fit now.`),
    over: (shown) => `Over ${shown} enterprises fit now.`,
    notUnderstood:
      'Something in the search does not exist any more, so we do not watch it. Delete it and save a new one.',
    frequencyOf: (name) => `When do you want to hear of “${name}”?`,
    change: 'Save choice',
    remove: (name) => `Delete “${name}”`,
    saved: 'The search is saved',
    changed: 'Your choice is saved',
    removed: 'The search is deleted',
    mails: 'Choose which mails you want',
    refusedHeading: 'You get no mails about saved searches',
    refused: 'You have turned them off on your account. Turn them on again if you want to hear of new enterprises.',
  },
  form: {
    heading: 'Save search',
    lead: (search) => `You are looking for: ${search}.`,
    name: 'Name of the search',
    nameHint: 'It stands in the mails you get.',
    frequency: 'When do you want to hear of new enterprises?',
    frequencyHint: 'You get one mail about all your saved searches. You can change it at any time.',
    submit: 'Save search',
    back: 'Back to the search',
    nameMissing: 'Write a name for the search.',
    nameTooLong: 'The name is too long. Write 100 characters at most.',
    frequencyMissing: 'Choose when you want to hear of new enterprises.',
    tooMany: 'You have saved 100 searches already. Delete one of them before you save a new one.',
  },
  mail: {
    subject: (count) =>
      count === 1 ? '1 new enterprise fits what you look for' : `${count} new enterprises fit what you look for`,
    paragraphs: ['Here is what is new for your saved searches since we last wrote.'],
    more: (count) => (count === 1 ? 'and 1 more: see the whole search' : `and ${count} more: see the whole search`),
    all: 'See the whole search',
    link: 'Change or delete your saved searches',
  },
  feed: {
    title: (search) => `New suppliers: ${search}`,
  },
}
