import { answering } from './da/answering.ts'
import { buying } from './da/buying.ts'
import { faults } from './da/faults.ts'
import { mails } from './da/mails.ts'

/** Quotes in Danish. */
export const da = { ...answering, ...buying, faults, mails }
