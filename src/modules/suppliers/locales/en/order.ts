/** How results are ordered, in English. */
export const order = {
  heading: 'How results are ordered',
  description: 'What decides which suppliers stand first when you search: the words, the place and the page itself.',
  lead: 'Whoever fits what you write best stands first. Here is what counts, with the numbers the search reckons with.',
  percent: (number: string) => `${number}%`,
  shortHeading: 'In short',
  short: [
    'Whoever has your words in its name or in the title of what it sells stands first.',
    'What is only like your words stands further down.',
    'If you name a place, being there or close by counts most, and delivering there second most.',
    'A page that tells much counts a little more. One left unconfirmed for long counts less.',
    'Nobody can pay to stand higher. Where several are equal, we draw lots each day.',
  ],
  wordsHeading: 'The words',
  where: 'An enterprise gets points for each of your words. How many depends on where the word stands:',
  placesCaption: 'Points by where the word stands',
  place: 'Where the word stands',
  points: 'Points',
  places: {
    name: 'In the name or business number (CVR) of the enterprise',
    offering: 'In the title of a product or service',
    category: 'In the name of a category it has chosen',
    purpose: 'In its purpose or in the description of a product or service',
    description: 'In the description of the enterprise or in its labels',
    people: 'In what is said of the people who work there',
    place: 'In the name of the town, municipality or region',
  },
  like: 'We also look for what is like your word. That gives only a part of the points:',
  alikeCaption: 'What is like the word',
  found: 'What we found',
  counts: 'Counts',
  alike: {
    inCompound: 'The word as a part of a longer one: “drift” in “kantinedrift”',
    synonym: 'A word that the operators say means the same',
    trade: 'Another word for the same trade: “kantine” for “frokostordning”',
    head: 'The last part of your word: “bord” in “skrivebord”',
    beginning: 'A longer word that begins alike, where nobody has the word itself',
    thesaurus: 'A word that a thesaurus says means almost the same, if the portal has one and no trade has the word',
    kin: 'A related trade; counts of what the trade itself counts',
    other: 'Another part of your word: “skrive” in “skrivebord”',
  },
  rare: 'A word that few enterprises have counts more than one that many have. Small words such as “og” and “til” do not count.',
  enough: (share: string) =>
    `If you write several words, we show those who have at least ${share} of the weight of the words. Where they are few, we also show those who have only some of it.`,
  pageHeading: 'The page of the enterprise',
  quality: (share: string) =>
    `A page that tells all that purchasers ask for, and whose owner is in the register of social enterprises, gets up to ${share} more points. Both count the same.`,
  unconfirmed: (share: string) =>
    `Where the enterprise has not confirmed its page long after it promised to, its points count only ${share}.`,
  placeHeading: 'The place',
  atPlace: (km: string, share: string, everywhere: string) =>
    `If you name a place, the enterprises that are there or at most ${km} km away stand first. Those that are further away and say that they deliver just there keep ${share} of their points. Those that deliver in the whole country keep ${everywhere}.`,
  nearestFirst: (share: string, km: string) =>
    `Among those that are otherwise equal the nearest stands first: distance takes up to ${share} of the points, and after ${km} km two thirds of that is taken. Where the place is a part of the country, we measure from its middle, and those that lie in it are there. Of several places the one that serves the enterprise best counts.`,
  onlyThere: (count: string) =>
    `Where at least ${count} enterprises are at the place or deliver there, we show only those.`,
  away: (nextDoor: string, farAway: string, km: string) =>
    `The others keep ${nextDoor} of their points if they are next door, down towards ${farAway} the further away they are; after ${km} km two thirds of that is gone.`,
  placeUnknown: (share: string) => `Where we do not know their place, they keep ${share}.`,
  tiesHeading: 'As many points',
  ties: 'Where several have as many, we draw lots. The draw is new each day and the same for everybody that day, so nobody always stands last.',
  never: 'Nobody can pay to stand higher. Nor does it count who was seen or clicked on before, or who you are.',
  sumHeading: 'The sum',
  formula:
    'Points = the sum over your words of (how rare the word is × where it stands × how alike it is) × the page × the confirmation × the place',
  example: (all: string, found: string, rarity: string) =>
    `An example: you search for “kantinedrift”. Of ${all} enterprises ${found} have the word; a word that rare weighs ${rarity}.`,
  first: (sum: string) => `An enterprise with a service called “Kantinedrift” and the best page: ${sum} points.`,
  second: (sum: string) =>
    `An enterprise that only mentions kantinedrift in its description and has not confirmed its page for long: ${sum} points.`,
}
