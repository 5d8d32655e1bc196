import type { da } from './da.ts'
import { home } from './en/home.ts'
import { myData } from './en/my-data.ts'

/** The texts of the platform's own pages in English. */
export const en: typeof da = {
  about: (siteName: string) => `About ${siteName}`,
  accessibility: 'Accessibility statement',
  api: 'Open data and API',

  front: {
    description: 'Find social enterprises that can deliver what you need to buy – and see who gets work from it.',
    heading: 'Buy so that there is room for more',
    lead: 'Find a social enterprise that can deliver what you need to buy – and give people on the edge of the labour market a job.',
    suppliers: 'suppliers',
    municipalities: 'municipalities with suppliers',
    categories: 'main categories',
    byCategory: 'What do you need to buy?',
    allCategories: 'See all categories',
    byRegion: 'Where is the supplier?',
    allSuppliers: 'See all suppliers',
    count: (count, shown) => (count === 1 ? '1 supplier' : `${shown} suppliers`),
    whyHeading: 'Why buy socially?',
    furtherHeading: 'Go further',
    ask: {
      heading: 'Write an enquiry',
      text: 'Describe what you need. We find enterprises that can deliver it, and they answer you. You need no account to begin.',
    },
    calendar: {
      heading: 'Planned purchases',
      text: 'See what purchasers plan to buy, and follow what your enterprise can deliver.',
    },
    lawful: {
      heading: 'See how you may buy',
      text: 'Answer a few questions, and get the lawful ways with reasons and sources.',
    },
    why: [
      {
        heading: 'What you need anyway',
        text: 'Canteens, cleaning, green areas, printing and packing: the enterprises here live from selling ordinary products and services.',
      },
      {
        heading: 'Somebody gets a job',
        text: 'They employ people whom others often do not – in flexible jobs, sheltered jobs, placements and ordinary positions.',
      },
      {
        heading: 'It can be done',
        text: 'The law gives public purchasers room to buy socially, from small direct purchases to tenders reserved for certain enterprises.',
      },
    ],
    emptyHeading: 'There is room here',
    empty: 'There are no suppliers on the portal yet. Whoever runs it can bring in the first ones.',
  },

  aboutPage: {
    description: (siteName: string) => `What ${siteName} is, where its data come from, and whom you can ask.`,
    lead: (siteName: string) =>
      `${siteName} helps public and private purchasers find enterprises that let people on the edge of the labour market take part.`,
    sections: [
      {
        heading: 'Who is here?',
        text: 'Social enterprises sell products and services like all others, but they exist for a social purpose and spend their profit on it. Some are registered with the Danish Business Authority as RSV, others are not. We show both and say what we know.',
      },
      {
        heading: 'Where do the data come from?',
        text: 'The first data were gathered from public sources. On each supplier’s page you see the source and the day it was read. Where an enterprise has taken over its page, it says when the enterprise last confirmed them. Otherwise it has not gone through them, so ask it before you rely on anything.',
      },
      {
        heading: 'How are results ordered?',
        text: 'By how well the words fit: the name counts most, then what the enterprise offers, then categories and purpose, and last the description and the place. Nobody can pay to stand higher, and we do not look at what others have clicked.',
      },
      {
        heading: 'About you',
        text: 'You can search and read without signing in. We do not follow you and do not keep who searches for what. Words that no enterprise answers to are counted, without knowing who asked. We use only the cookies needed to sign in and to send a form safely. With an account you can fetch everything about yourself, and delete the account.',
      },
    ],
    contact: 'Is an enterprise missing, or something wrong? Then we would like to hear of it.',
    sourcesHeading: 'Data from others',
    sourceColumns: ['Source', 'Used for', 'Licence'],
  },

  accessibilityPage: {
    description: (siteName: string) =>
      `How accessible ${siteName} is, how that was examined, and what you can do if something does not work for you.`,
    lead: (siteName: string) =>
      `Everybody shall be able to use ${siteName}, also with a screen reader, without a mouse, with enlarged text or without scripts.`,
    sections: [
      {
        heading: 'Compliance',
        text: 'The portal is built to WCAG 2.2 at level AA, on which the Danish act on the accessibility of public websites rests. We know of one place where it falls short: texts that foreign enterprises wrote in their own language are not marked with it, so a screen reader may pronounce them wrongly.',
      },
      {
        heading: 'How we examined it',
        text: 'Each page is tried automatically in Danish and English, on narrow and wide screens, whenever the portal changes. Search and filters are also tried with the keyboard alone and without scripts. The latest review is from November 2026. An examination together with users of assistive technology is still to be done.',
      },
      {
        heading: 'Complaints',
        text: 'If you are not content with the answer when you have written to us, you can complain to the Danish Agency for Digital Government, which supervises the act.',
      },
    ],
    contact:
      'Does something not work for you? Say which page it is, what went wrong and what assistive technology you use. You can also get the content in another way.',
  },

  contact: {
    contactHeading: 'Contact',
    writeTo: 'Write to',
    noAddress: 'Whoever runs the portal has not given an e-mail address yet.',
  },

  apiPage: {
    description: 'Fetch the suppliers as data: an open API without sign-in.',
    lead: 'All you can see on the portal you can fetch as data too. You need no key.',
    tryIt: 'Try it',
    tryText:
      'The search you make on the page works as data: put /api/v1/suppliers in place of the first part of the address.',
    description31: 'The whole description (OpenAPI 3.1)',
    parameters: 'Parameters',
    parameterColumns: ['Name', 'Meaning'],
    errorsHeading: 'When something is wrong',
    errors:
      'Errors come as application/problem+json with a detail that says what to do, and a field that names the parameter.',
    noParameters: 'No parameters after the question mark.',
  },

  account: {
    signIn: 'Sign in',
    signOut: 'Sign out',
    home: 'My page',
    enterprise: 'My enterprise',
    purchasing: 'Purchasing',
    desk: 'Secretariat',
  },

  home,

  myData,

  failures: {
    notFound: {
      heading: 'There is no such page',
      text: 'The address leads nowhere. Perhaps the page was moved, or there is a slip in the address.',
    },
    badRequest: {
      heading: 'The address cannot be read',
      text: 'There is something in the address that we do not understand. Try to come in from the front page.',
    },
    tooLarge: { heading: 'That is too much at once', text: 'What you sent is too large. Try with something smaller.' },
    overloaded: {
      heading: 'It is busy right now',
      text: 'Many people use the portal at this moment. Wait a little and try again.',
    },
    wrongMethod: {
      heading: 'The page cannot be opened like that',
      text: 'The address is only used when a form is sent. Come in from the front page instead.',
    },
    signInNeeded: {
      heading: 'You are no longer signed in',
      text: 'Sign in in a new window, then come back here. What you wrote is still here.',
    },
    notAllowed: {
      heading: 'You have no access to this',
      text: 'Your account may not do what you tried. Ask an owner of your organisation, or the secretariat, if that is a mistake.',
    },
    buyersOnly: {
      heading: 'This page is for purchasers',
      text: 'You do not belong to an organisation that buys. Register your municipality, authority or company, or ask one of its owners to invite you.',
    },
    sellersOnly: {
      heading: 'This page is for enterprises that sell',
      text: 'You do not belong to an enterprise that sells. Register your enterprise, or ask one of its owners to invite you.',
    },
    toOrganisation: 'Register an organisation',
    staleForm: {
      heading: 'The page was too old',
      text: 'You have signed in or out since you opened it, so nothing has been saved yet. Send it again to go on.',
    },
    foreignForm: {
      heading: 'That was not sent from here',
      text: 'Another site tried to send something in your name. We have done nothing. Come in from the front page and try again.',
    },
    resend: 'Send it again',
    resendHeading: 'What you wrote',
    resendFiles: 'Pictures and files have to be chosen again.',
    broken: {
      heading: 'Something went wrong on our side',
      text: 'It is not your fault, and the fault has been noted. Try again in a little while.',
    },
    reference: (reference) => `If you write to us about it, mention the number ${reference}.`,
    toFront: 'To the front page',
    toSuppliers: 'Find a supplier',
  },
}
