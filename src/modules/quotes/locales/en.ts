import { answering } from './en/answering.ts'
import { buying } from './en/buying.ts'
import { faults } from './en/faults.ts'
import { mails } from './en/mails.ts'

/** Quotes in English. */
export const en = { ...answering, ...buying, faults, mails }
