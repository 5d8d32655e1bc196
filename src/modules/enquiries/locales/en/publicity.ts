import type { publicity as danish } from '../da/publicity.ts'

/** The texts of the switch that makes an enquiry public. */
export const publicity: typeof danish = {
  heading: 'May everybody read the enquiry?',
  link: 'Choose whether everybody may read it',
  linkPublic: 'It stands in the open data. Change that',
  lead: 'You can show what you asked for and what came of it, so that other purchasers learn from it. It is up to you.',
  shownHeading: 'What everybody can read if you say yes',
  shown: {
    need: 'What you ask for: title, description, categories, place and deadlines. Mail addresses and telephone numbers are taken out.',
    buyer: 'Who you are: the name and CVR number of your organisation.',
    buyerLater: 'Who you are, but only once the enquiry is closed. You chose not to be named from the beginning.',
    amount: 'The amount that you have shown to the enterprises.',
    noAmount: 'No amounts, for you chose not to show them.',
    award: 'How it ended. If you choose a quote, it says whom you chose, and the price without VAT.',
    noAward: 'How it ended, but neither whom you chose nor the price, for you chose not to show amounts.',
    outcome: 'How it ended.',
  },
  keptHeading: 'What nobody can read',
  kept: 'Whom else you asked, the quotes that you did not choose, questions and answers, messages, files, your own words about the outcome, and names of people.',
  question: 'May everybody read the enquiry and its outcome?',
  questionHint:
    'It becomes part of the open data of this site. You can change it back, but others keep what they have fetched in the meantime.',
  yes: 'Yes, everybody may read it',
  no: 'No, only we and those we asked',
  notChosen: 'Choose yes or no.',
  save: 'Save',
  back: 'Back to the enquiry',
  savedPublic: 'Saved: the enquiry stands in the portal’s open data now.',
  savedPrivate: 'Saved: the enquiry is not public.',
}
