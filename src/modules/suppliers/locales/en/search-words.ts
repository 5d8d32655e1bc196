/** Suggestions while typing, and the operators' words, in English. */
export const suggestions = {
  label: 'Suggestions',
  spoken: (count: number) => {
    if (count === 0) return 'No suggestions.'
    return count === 1 ? '1 suggestion. Press the down arrow.' : `${count} suggestions. Press the down arrow.`
  },
  kinds: { offering: 'Product or service', category: 'Category', place: 'Place', supplier: 'Enterprise' },
}

export const searchWords = {
  heading: 'Search words',
  lead: 'Tell the search which words mean the same, and see what purchasers look for without finding anybody.',
  words: 'Words that mean the same',
  wordsHint:
    'Part them with semicolons, such as frokostordning; personalemad; madordning. A word may be several words.',
  note: 'Note',
  noteHint: 'For yourselves: why the words belong together.',
  wordsColumn: 'Words',
  noteColumn: 'Note',
  add: 'Add',
  save: 'Save the changes',
  edit: 'Change words that mean the same',
  remove: 'Delete',
  notices: {
    added: 'The words are added. The search uses them from now on.',
    changed: 'The changes are saved. The search uses them from now on.',
    removed: 'The words are deleted. The search no longer uses them.',
  },
  synonyms: 'Words that mean the same',
  caption: 'Your words. Choose a line to change or delete it.',
  noSynonyms: 'You have not added any yet. The search already knows many trades and their words.',
  missed: 'Looked for and not found',
  missedLead: (days: number, daysToShow: number, kept: number) =>
    `Words that purchasers have searched for in the last ${days} days and that no supplier has. We count single words only, never who searched. A word that is not in the dictionary is shown only once it was searched for on ${daysToShow} days. The numbers are deleted after ${kept} days.`,
  missedCaption: (days: number) => `Searched for without a result in the last ${days} days`,
  missedWord: 'Word',
  asked: 'Searches',
  nothingMissed: 'There are no words to show.',
  missedCsv: 'Download as CSV',
  missedFile: 'looked-for-and-not-found.csv',
  faults: {
    tooFew: (_: string) => 'Write two words at least, parted with semicolons.',
    tooMany: (_: string) => 'Write 20 words at most. Divide them in two if there are more.',
    wordTooLong: (word: string) =>
      `Make “${word}” shorter: 60 characters at most. Remember semicolons between the words.`,
    saysNothing: (word: string) => `Remove “${word}”, or write a word that says something of what one buys.`,
    noteTooLong: (_: string) => 'Make the note shorter: 500 characters at most.',
    listFull: 'The list is full. Delete something that you do not use, and add again.',
  },
}
