/** What stands in a notice that leaves the place open. */
export const anywhere = ['ANYW', 'EEA'] as const
