import type { home as danish } from '../da/home.ts'

/** The English texts of everybody's start page. */
export const home: typeof danish = {
  greeting: (name: string) => `Hello ${name}`,
  lead: 'Here is what is yours, and what you can do now.',
  workHeading: 'What you work with',
  waitingHeading: 'What you are waiting for',
  claimWaits: (name: string) => `Take over ${name}`,
  claimWaitsText: 'The secretariat is looking at your request. You will get a mail with the answer.',
  claimMailed: (email: string) => `Open the link in the mail that we sent to ${email}. Then the page is yours.`,
  joinWaits: (organisation: string) => `You have asked to join ${organisation}`,
  joinWaitsText: 'Wait for an answer. A colleague says yes or no, and then you get a mail.',
  ownHeading: 'About you',

  page: (name: string) => `Your page: ${name}`,
  pageState: (state: string) => `State: ${state}.`,
  pageNext: (step: string) => `Next step: ${step}.`,
  pageDone: 'The page is done.',
  claim: 'Find your enterprise',
  claimText: (organisation: string) =>
    `${organisation} has no page yet. See whether you are listed already, and take over the page.`,
  newPage: 'Make your page',
  newPageText: 'If you are not listed yet, begin a new page.',
  invitations: 'Enquiries to you',
  invitationsNone: 'None is waiting for your answer.',
  invitationsWait: (count: number) =>
    count === 1 ? '1 enquiry is waiting for your answer.' : `${count} enquiries are waiting for your answer.`,
  purchasing: 'Purchasing',
  purchasingNone:
    'Ask enterprises for quotes, see their answers, and keep suppliers on lists that you and your colleagues share.',
  purchasingLists: (count: number) => (count === 1 ? 'You have 1 list.' : `You have ${count} lists.`),
  contracts: 'Contracts',
  contractsDone: 'None of them waits for you.',
  contractsWait: (count) => (count === 1 ? '1 contract waits for you.' : `${count} contracts wait for you.`),
  savedSearches: 'Saved searches',
  savedSearchesNone: 'Save a search and hear of new enterprises that fit.',
  savedSearchesKept: (count: number) =>
    count === 1 ? 'You have saved 1 search.' : `You have saved ${count} searches.`,
  desk: 'Secretariat',
  deskNothing: 'Nothing is waiting.',
  deskWaiting: (count: number) =>
    count === 1 ? '1 thing is waiting for you.' : `${count} things are waiting for you.`,
  vouch: 'Recommend enterprises you know',
  vouchText: 'Find an enterprise you know, and say on its page what you can vouch for.',
  colleaguesWait: (count: number) =>
    count === 1 ? '1 colleague is waiting for an answer.' : `${count} colleagues are waiting for an answer.`,
  organisationOwner: 'You are an owner: change details, invite colleagues, and answer those who want to join.',
  organisationMember: 'See details and colleagues.',
  otherOrganisation: 'More organisations',
  otherOrganisationText: 'Register another organisation, or ask to join one.',
  account: 'My account',
  accountText: 'Name, password, sessions and which mails you get.',
  data: 'My data',
  dataText: 'Fetch everything about yourself, or delete your account.',

  secondFactorHeading: 'Sign in in two steps to open the secretariat',
  secondFactorText: 'You may use the secretariat, but only when you have also shown a code from your telephone.',
  secondFactor: 'Show or set up the code',

  waysHeading: 'What brings you here?',
  enterprise: 'We are an enterprise',
  enterpriseText: 'Find your enterprise in the directory and take over the page, so that you can change it yourselves.',
  newEnterprise: 'Not listed? Make your page',
  newEnterpriseText: 'First register your enterprise, and then make your page.',
  buyer: 'We purchase',
  buyerText: 'Register your municipality, region or company, so that you can keep suppliers together.',
  looking: 'I am just looking',
  lookingText: 'Search for suppliers. That takes no organisation.',
  suggestedHeading: (organisation: string) => `Your e-mail address belongs to ${organisation}`,
  suggestedText: 'Ask to join. A colleague says yes or no, and then you get a mail.',
  join: (organisation: string) => `Ask to join ${organisation}`,
}
