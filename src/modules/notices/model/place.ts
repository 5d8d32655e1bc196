/** What stands in a notice that leaves the place open. */
export const anywhere = ['ANYW', 'EEA'] as const

/** Stands for a region where any place in Denmark will do. */
export const wholeCountry = 'danmark'
