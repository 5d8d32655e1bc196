import type { home as danish } from '../da/home.ts'

/** The English texts of everybody's start page. */
export const home: typeof danish = {
  greeting: (name: string) => `Hello ${name}`,
  lead: 'Here is what is yours, and what you can do now.',
  workHeading: 'What you work with',
  ownHeading: 'About you',

  page: (name: string) => `Your page: ${name}`,
  pageState: (state: string) => `State: ${state}.`,
  pageNext: (step: string) => `Next step: ${step}.`,
  pageDone: 'There is nothing left for you to do.',
  claim: 'Find your enterprise',
  claimText: (organisation: string) =>
    `${organisation} has no page yet. See whether you are listed already, and take over the page.`,
  newPage: 'Make your page',
  newPageText: 'If you are not listed yet, begin a new page.',
  purchasing: 'Purchasing',
  purchasingNone: 'Keep suppliers on a list that you and your colleagues share.',
  purchasingLists: (count: number) => (count === 1 ? 'You have 1 list.' : `You have ${count} lists.`),
  desk: 'Operator’s desk',
  deskNothing: 'Nothing is waiting.',
  deskWaiting: (count: number) =>
    count === 1 ? '1 thing is waiting for you.' : `${count} things are waiting for you.`,
  organisationOwner: 'You are an owner: change details, invite colleagues, and answer those who want to join.',
  organisationMember: 'See details and colleagues.',
  otherOrganisation: 'More organisations',
  otherOrganisationText: 'Register another organisation, or ask to join one.',
  account: 'My account',
  accountText: 'Name, password, sessions and which mails you get.',
  data: 'My data',
  dataText: 'Fetch everything about yourself, or delete your account.',

  secondFactorHeading: 'Sign in in two steps to open the operator’s desk',
  secondFactorText: 'You may use the operator’s desk, but only when you have also shown a code from your telephone.',
  secondFactor: 'Show or set up the code',

  waysHeading: 'What brings you here?',
  enterprise: 'We are an enterprise',
  enterpriseText: 'Find your enterprise in the list and take over the page, so that you can change it yourselves.',
  buyer: 'We purchase',
  buyerText: 'Register your municipality, region or company, so that you can keep suppliers together.',
  looking: 'I am just looking',
  lookingText: 'Search for suppliers. That takes no organisation.',
  suggestedHeading: (organisation: string) => `Your e-mail address belongs to ${organisation}`,
  suggestedText: 'Ask to join. A colleague says yes or no, and then you get a mail.',
  join: (organisation: string) => `Ask to join ${organisation}`,
}
