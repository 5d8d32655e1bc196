import type { signs as danish } from '../da/signs.ts'

/** What was made of signs and slips of the pen in a search, and the ways on where it found nobody, in English. */
export const signs: typeof danish = {
  registered: 'These have been checked in the Danish register of social enterprises (RSV).',
  withoutRegistered: 'Show those that have not been checked too',
  category: (name, code) => `These are in the category “${name}” (CPV ${code}).`,
  categories: (names) => `These are in one of the categories ${names}.`,
  categoryInList: (name, code) => `“${name}” (CPV ${code})`,
  withoutOne: (name) => `Search without “${name}”`,
  notRegistered: 'Those that have been checked in the Danish register of social enterprises (RSV) are left out.',
  registeredToo: 'Show those that have been checked too',
  notInCategory: (name, code) => `Those in the category “${name}” (CPV ${code}) are left out.`,
  inCategoryToo: 'Show those in the category too',
  withoutCategory: 'Search without the category',
  asTyped: (word) => `Search for “${word}”`,
  nobodyRegistered: 'None of those that fit have been checked in the Danish register of social enterprises (RSV).',
  nobodyInCategory: (name) =>
    `There are no suppliers in the category “${name}” yet. Try the wider category, or write in words what you need to buy.`,
  widerCategory: (name) => `See the category “${name}”`,
  noSuchPhrase: (words) => `None have written ${words} exactly like that. Search for the words without quotes.`,
  withoutQuotes: 'Search without quotes',
  noSuchCvr: (number) =>
    `We have no supplier with the CVR number ${number}. Search for the name of the enterprise if you know it.`,
  wrongCvr: (number) => `${number} is no CVR number. Check the eight digits, or search for the name of the enterprise.`,
}
