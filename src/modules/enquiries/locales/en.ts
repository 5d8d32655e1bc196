import type { da } from './da.ts'
import { buying } from './en/buying.ts'
import { calendar } from './en/calendar.ts'
import { enterprises } from './en/enterprises.ts'
import { loose } from './en/loose.ts'
import { matching } from './en/matching.ts'
import { preferences } from './en/preferences.ts'
import { publicity } from './en/publicity.ts'
import { reach } from './en/reach.ts'
import { talk } from './en/talk.ts'
import { writing } from './en/writing.ts'

/** The texts of enquiries in English, a slice for each part of the module. */
export const en: typeof da = {
  buying: { ...buying, ...writing },
  talk,
  calendar,
  matching,
  loose,
  enterprises,
  preferences,
  publicity,
  reach,
}
