import type { da } from './da.ts'
import { editing } from './en/editing.ts'
import { map } from './en/map.ts'
import { order } from './en/order.ts'
import { ownership } from './en/ownership.ts'
import { places } from './en/places.ts'
import { searchWords, suggestions } from './en/search-words.ts'
import { signs } from './en/signs.ts'
import { verification } from './en/verification.ts'

/** The directory's texts in English. */
export const en: typeof da = {
  suppliers: 'Suppliers',
  categories: 'Categories',

  search: {
    heading: 'Find a supplier',
    title: (words) => (words ? `${words} – suppliers` : 'Find a supplier'),
    description: 'Search social enterprises for what you need to buy, and where it is to be delivered.',
    label: 'What do you need to buy?',
    hint: 'Write a product, a service, an enterprise or a place, in English or Danish – such as canteen, havearbejde or Aarhus.',
    button: 'Search',
    found: (count, shown) => (count === 1 ? '1 supplier' : `${shown} suppliers`),
    faultHeading: 'Something in the search could not be understood',
    faultAdvice: 'We show the result without it.',
    nothingHeading: 'No supplier fits the search',
    nothingForWords: (words) => `We found none for “${words}”. Try another word, or look through the categories.`,
    nothingWithFilters: 'Remove a filter to see more:',
    nobody: 'There are no suppliers here yet. Try another category.',
    without: (filter, count) => `Without “${filter}” (${count})`,
    pageIsEmptyHeading: 'There are no more results',
    pageIsEmpty: 'This page comes after the last one. Go back to the beginning.',
    toFirstPage: 'To the first page',
    withoutAll: (count) => `Without filters (${count})`,
    showAllSuppliers: 'Show all suppliers',
    notListed: 'Are you an enterprise, and not listed here?',
    addYours: 'Create your page',
    sameInApi: 'The same search as data (JSON)',
  },

  filters: {
    category: 'Category',
    kind: 'Product or service',
    municipality: 'Municipality',
    region: 'Region',
    deliversTo: 'Delivers to',
    employs: 'Employs',
    assured: 'Checked and confirmed',
  },
  assurances: {
    rsv: 'Checked in the RSV register',
    confirmed: 'Confirmed by the enterprise within a year',
  },
  deliversToChosen: (municipality) => `Delivers to ${municipality}`,
  kinds: { product: 'Products', service: 'Services' },
  sorts: { relevance: 'Relevance', nearest: 'Nearest', name: 'Name', newest: 'Newest' },

  chooseOf: { choose: 'Choose', label: (filter) => `${filter}: all` },
  near: {
    wider: (km) => `Within ${km} km`,
    anywhere: 'The whole country',
    nobody: (place, km) => `None within ${km} km of ${place}. Search further away:`,
    heading: 'Near a place',
    place: 'Town or postcode',
    distance: 'Within',
    km: (km) => `${km} km`,
    button: 'Show those nearby',
    chosen: (place, km) => `Within ${km} km of ${place}`,
  },
  reasons: {
    inCategory: (category) => `In the category ${category}`,
    saidIn: {
      name: 'Its name fits your search',
      cvr: 'That is its CVR number',
      description: 'Its description fits your search',
      page: 'Something on its page fits your search',
    },
    saysAlike: {
      name: 'Its name is like what you search for',
      description: 'Its description is like what you search for',
      page: 'Something on its page is like what you search for',
    },
    employs: (groups) => `Employs: ${groups}`,
    relatedTrade: (words) => `Related to what you search for: “${words}”`,
    liesIn: (place) => `Located in ${place}`,
    deliversTo: (place) => `Delivers to ${place}`,
    kmFrom: (place, km) => (km === '0' ? `In or close to ${place}` : `About ${km} km from ${place}`),
    kmFromMiddle: (place, km) => `About ${km} km from the middle of ${place}`,
    kmAway: (km) => `about ${km} km away`,
    inRsvRegister: (month) => `In the RSV register (checked ${month})`,
  },
  understood: {
    corrected: (typed, meant) => `We do not know the word “${typed}” and searched for “${meant}”.`,
    onlyAtPlace: (place) => `These are located in ${place} or deliver there.`,
    atPlaceFirst: (place, count) =>
      `${count} are located in ${place} or deliver there. That is few, so here are also those who are further away or have not said where they deliver.`,
    onlyAlike: (words) => `Nobody offers exactly “${words}”. These are alike:`,
    everywhere: 'Search the whole country',
    relaxed: 'Few or none have all of the words. Here are also those that have only some of them.',
    nobodyHasAll: 'None have all of the words. Here are those that have some of them.',
    saysNothing: (words) => `We could not search for “${words}”. Here are all suppliers.`,
    nobodyAtPlace: (place) => `None are located in ${place} or deliver there. Here are the others.`,
  },

  faults: {
    q: (value) =>
      value.length < 200
        ? 'The words could not be read. Write them again.'
        : 'The search is too long. Use 200 characters at most: what you need to buy, and where.',
    category: (value) => `There is no category “${value}”. Use a CPV code such as 55500000.`,
    municipality: (value) => `We know no municipality “${value}”. Write for example aarhus or 0751.`,
    region: (value) => `We know no region “${value}”. Write for example midtjylland.`,
    delivers_to: (value) => `We know no municipality “${value}” to deliver to. Write for example aarhus.`,
    near: (value) => `We know no place “${value}”. Write a Danish town or a postcode, for example Viborg or 8800.`,
    within: (value) => `“${value}” is not a distance. Write whole kilometres from 1 to 500.`,
    kind: (value) => `“${value}” is neither “product” nor “service”.`,
    employs: (value) => `We know no group of people “${value}”.`,
    rsv: (value) => `“${value}” cannot be asked of the RSV register. Write “checked”.`,
    confirmed: (value) => `“${value}” cannot be asked of when a page was confirmed. Write “year”.`,
    sort: (value) => `We cannot sort by “${value}”.`,
    page: (value) => `“${value}” is not a page number.`,
    page_size: (value) => `“${value}” is not a number from 1 to 100.`,
  },

  categoriesPage: {
    heading: 'Categories',
    lead: 'Everything the suppliers sell, ordered by the EU’s Common Procurement Vocabulary (CPV). The number is the number of suppliers.',
    description: 'See what social enterprises sell, category by category.',
    emptyHeading: 'There are no suppliers yet',
    empty: 'When the first enterprises have come in, you will find them here by category.',
  },

  profile: {
    description: (name, offerings) => (offerings ? `${name} offers ${offerings}.` : `Read about ${name}.`),
    unclaimed: 'From public sources',
    unclaimedExplained:
      'What you read here was gathered from public sources. The enterprise has not gone through it yet, so ask before you rely on it.',
    rsvStated: 'RSV according to the source',
    rsvExplained:
      'The source says that this is a registered social enterprise (RSV). It has not been looked up in the register.',
    purpose: 'Purpose',
    about: 'About the enterprise',
    offerings: 'What the enterprise offers',
    noOfferings: 'We do not know yet what the enterprise sells. Visit its website, if it has one.',
    employs: 'Who works here',
    inTheSourcesWords: 'In the words of the source:',
    facts: 'Facts',
    alsoKnownAs: 'Also known as',
    legalForm: 'Legal form',
    cvr: 'Business number (CVR)',
    address: 'Address',
    municipality: 'Municipality',
    region: 'Region',
    website: 'Website',
    opensWebsite: (name) => `Visit ${name}`,
    deliversTo: 'Delivers to',
    deliversUnknown: 'Not stated – ask the enterprise',
    wholeCountry: (country) => `All of ${country}`,
    withinKm: (km) => `Within ${km} km`,
    withinKmOf: (km, town) => `Within ${km} km of ${town}`,
    sources: 'Where we know it from',
    source: (source, day) => (day ? `${source}, read ${day}` : source),
    price: 'Price',
    unit: 'Unit',
    capacity: 'Capacity',
    categories: 'Categories',
    addressWarning: 'The address seems to contradict itself',
    addressAdvice: 'Ask the enterprise before you send anything there.',
    asData: 'The same as data (JSON)',
  },

  card: {
    why: 'Why it is here:',
    offers: 'Offers',
    offersAlike: 'Similar',
    offersToo: 'Also offers',
    andMore: (count) => `and ${count} more`,
    placeUnknown: 'Place not stated',
  },

  editing,
  map,
  order,
  ownership,
  places,
  searchWords,
  signs,
  suggestions,
  verification,
}
