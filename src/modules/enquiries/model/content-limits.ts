/** Characters and pieces, at most. */
export const contentLimits = {
  title: 120,
  description: 10_000,
  categories: 10,
  question: 500,
  questions: 15,
  wantedAnswers: 50,
  waveSize: 50,
} as const

/** What goes without saying: so many answers are enough, and so many are invited at a time. */
export const usual = { wantedAnswers: 3, waveSize: 10 } as const

/** Enterprises get a day at least to answer, in milliseconds. */
export const shortestTimeToAnswer = 24 * 3_600_000
