import type { daReasons } from './da-reasons.ts'

export const enReasons: typeof daReasons = {
  advertiseDuty:
    'Where there is a clear cross-border interest, you must advertise the purchase so that everybody can bid.',
  advertiseVoluntary: 'You may advertise, but need not: there is no clear cross-border interest.',
  assessCrossBorder:
    'First assess whether the purchase has a clear cross-border interest. If not, looking at the market is enough; if so, you must advertise.',
  awardedBefore:
    'You gave one of them a reserved contract for the same within three years. It may not get it again in this way.',
  awardsUnknown:
    'Find out whether one of them had a reserved contract for the same from you within three years. It may not get it again.',
  belowLightCheck: (figure: string) =>
    `The value is below ${figure}. You may buy directly. It is good practice to look at the market and ask more than one.`,
  belowThreshold: (figure: string) => `The value is below ${figure}. The purchase needs no EU tender.`,
  codeAboveList:
    'The code is wider than those on the list in the law. We do not know for certain whether your purchase is covered: choose a narrower code, or ask your lawyer.',
  codeBelowList:
    'The code lies below one on the list in the law, but is not on it itself. We do not know for certain whether it is covered: ask your lawyer.',
  codeInGroup:
    'Some services in this group have lighter rules, others do not. We do not know for certain about yours: see annex XIV of directive 2014/24/EU, or ask your lawyer.',
  codeIsLight: 'The service is one of those for which the law has lighter rules.',
  codeMissing:
    'Without a CPV code we do not know whether the service is covered. Write what you buy, and choose a code.',
  codeNotLight: 'The code is in none of the groups of services that we know to have lighter rules.',
  codeNotOnList: 'The code is not on the list in the law of health, social and cultural services that may be reserved.',
  codeOnList: 'The code is on the list in the law of health, social and cultural services that may be reserved.',
  codeTooWide: 'The code is wider than those with lighter rules. Choose a narrower code, and we can answer.',
  crossBorderBelowLimit:
    'You answered that there is a clear cross-border interest. The principles of the EU treaty then hold for small purchases too: ask your lawyer.',
  crossBorderRulesOut:
    'There is a clear cross-border interest. Looking at the market is not enough: you must advertise.',
  durationUnknown: (figure: string) => `The contract may run for ${figure} at most. Write its first and last day.`,
  ifLighter: (figure: string) => `If the service has lighter rules, it goes out to tender from ${figure} only.`,
  ifNotLighter: (figure: string) =>
    `If it has not, it goes out to tender from ${figure}. Ask your lawyer before you go on.`,
  lotsShare: (figure: string) =>
    `All parts that you take out may together make up ${figure} of the whole purchase at most.`,
  lotsSmall: (figure: string) =>
    `Parts that are each below ${figure} may be bought on their own, for instance from a social enterprise, while the rest is put out to tender.`,
  lotsUnknown:
    'The law has limits of its own for parts of such purchases, and we keep no rules on them here. Ask your lawyer.',
  missionKnown:
    'The enterprises carry out a task for the public, spend their profit on it, and let staff or users take part in decisions.',
  missionMissing:
    'The enterprises carry out no task for the public, do not spend their profit on it, or let neither staff nor users take part in decisions.',
  missionUnknown:
    'Find out whether the enterprises carry out a task for the public, spend their profit on it, and let staff or users take part in decisions.',
  noCrossBorder:
    'There is no clear cross-border interest. Look at the market and buy on its terms: ask two or more, for instance.',
  noEarlierAward: 'None of them had a reserved contract for the same from you within three years.',
  noRule: (rule: string) => `We know no rule for this date: ${rule}.`,
  notAService: 'This holds for services only, not for works.',
  privateFree:
    'The public procurement act is for public purchasers. You may buy from whom you like, and make the social demands you like.',
  reachedLightCheck: (figure: string) =>
    `The value is ${figure} or more. You must assess the cross-border interest and look at the market before you buy.`,
  reachedLightThreshold: (figure: string) => `The value is ${figure} or more.`,
  reachedThreshold: (figure: string) =>
    `The value is ${figure} or more. The purchase must be put out to tender under the public procurement act.`,
  reservedBelow: (figure: string) =>
    `Section 54 is written for tenders from ${figure} on. Below it you can often simply ask the enterprises you like; we do not know for certain when you may reserve: ask your lawyer.`,
  reservedInTender: (figure: string) =>
    `The purchase is worth ${figure} or more and must be put out to tender. In the tender you may reserve participation.`,
  section190Below: (figure: string) =>
    `Section 190 is written for contracts from ${figure} on. We do not know for certain whether you can use it below the limit: ask your lawyer.`,
  section54Social:
    'We do not know for certain whether section 54 holds for social and other special services too. Section 190 is written for them: ask your lawyer.',
  shareKnown: (figure: string) =>
    `The enterprises are sheltered workshops, or at least ${figure} of their staff are disabled or disadvantaged. Ask for evidence.`,
  shareMissing: (figure: string) =>
    `The enterprises are no sheltered workshops, and fewer than ${figure} of their staff are disabled or disadvantaged.`,
  shareUnknown: (figure: string) =>
    `Ask the enterprises whether they are sheltered workshops, or whether at least ${figure} of their staff are disabled or disadvantaged.`,
  shortEnough: (figure: string) => `The contract runs for ${figure} at most.`,
  socialClauses:
    'You may always make social demands as conditions of the contract: labour clauses, traineeships and jobs for people on the edge of the labour market. You may also divide it, so that smaller enterprises can bid.',
  tenderDuty: (figure: string) =>
    `The value is ${figure} or more. Where none of the other ways is open, you must hold a tender.`,
  tenderVoluntary: 'You may hold a tender under the ordinary rules, even where you need not.',
  tooLong: (figure: string) => `The contract runs longer than ${figure}. It may not be reserved.`,
  tooNearToTell: (figure: string) =>
    `The limit of ${figure} is reckoned from euro, and your value lies close to it. We do not know for certain on which side it is: ask your lawyer.`,
  worksBelow:
    'Works below the threshold are under an act of their own (tilbudsloven), of which we keep no rules here. Ask your lawyer.',
}
