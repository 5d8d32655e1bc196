import type { reach as danish } from '../da/reach.ts'

/** Whom a need reaches, and how enterprises are found, in English. */
export const reach: typeof danish = {
  nobody: 'No enterprises that we know can deliver. Try a broader category or fewer demands.',
  able: (count, number) => `${number} ${count === 1 ? 'enterprise' : 'enterprises'} can deliver`,
  near: (number, km) => `, ${number} within ${km} km`,
  covers: {
    yes: '; together they cover the amount',
    no: '; together they do not cover the amount',
    unknown: '; whether they cover the amount together, we do not know',
  },
  invitable: {
    all: (able) =>
      able === 1
        ? 'It has taken over its page here and can be invited.'
        : 'All of them have taken over their page here and can be invited.',
    some: (invitable, number, others) =>
      `${number} of them ${invitable === 1 ? 'has taken over its' : 'have taken over their'} page here and can be invited. You can write to the other${others === 1 ? '' : 's'} yourself.`,
    none: (able) =>
      able === 1
        ? 'It has not taken over its page here, so we cannot invite it. You can write to it yourself.'
        : 'None of them has taken over their page here, so we cannot invite them. You can write to them yourself.',
  },
  formula: {
    heading: 'How enterprises are found',
    description: 'Whom an enquiry goes to, in which order, and why: the formula with its numbers.',
    lead: 'An enquiry goes to those who fit best. Here are the rules and the numbers that we reckon with.',
    whoHeading: 'Who comes on the list',
    who: 'All enterprises in the portal, except those of which we know that:',
    excluded: [
      'they offer nothing like what is wanted',
      'they do not deliver in the municipality that is chosen',
      'they are not checked, where the purchaser asks for that',
      'they cannot deliver until all of it is over',
      'their smallest order is larger than the whole amount',
    ],
    unknownExcludes: 'What we do not know excludes nobody.',
    invited: (most, others) =>
      `We invite only enterprises that have taken over their page here. The others that can deliver are listed apart, no more than ${others} of them, and the purchaser can write to them. Where we can invite more than ${most}, we reckon only with those whose categories are nearest to what is wanted, and of these first with those that are closest by.`,
    orderHeading: 'The order',
    order:
      'For each enterprise we reckon each part from 0 to 1, multiply it by the weight of the part, and add it all up.',
    caption: 'The parts, their weights, and what they count',
    part: 'Part',
    weight: 'Weight',
    count: 'Counts from 0 to 1',
    parts: {
      category: 'What it offers',
      distance: 'Distance',
      size: 'Size of the job',
      availability: 'When it can',
      verified: 'Check',
      confirmed: 'The page is confirmed',
    },
    counts: {
      category:
        '1 for the same category or one below it, 0.8 for one above it, 0.6 in the same class (four digits), else 0.4',
      distance: (km) => `1 ÷ (1 + distance ÷ ${km} km)`,
      size: '1 where the job fits; where it is larger than the largest order, half the share of the amount that the order is',
      availability: '1 where it is ready in time; 0.3 where it is ready later',
      verified: '1 where it is in the register of social enterprises',
      confirmed: (days) => `1 within ${days} days, else 0.3`,
    },
    unknown: (share) => `What nobody knows counts ${share}: better than what we know to be bad.`,
    ties: 'Where two fit alike, a number made of the enquiry’s and the enterprise’s numbers decides. The same day and the same data always give the same list.',
    exampleHeading: 'An example',
    example: (score) => `An enterprise offers just what is wanted, 25 km away. We know nothing more. It gets ${score}.`,
    wavesHeading: 'The waves',
    waves:
      'Enterprises are invited in waves. The next one goes out after two working days if fewer than wanted are interested and the deadline is more than a day away.',
    newcomers: (share, days) =>
      `One in ${share} places of each wave is for enterprises that were invited to nothing in ${days} days.`,
    never: (waves) =>
      `Nobody can buy a better place. The purchaser sees the next waves with reasons, up to ${waves} of them, and may add and leave out.`,
  },
}
