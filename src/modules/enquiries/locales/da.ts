import { buying } from './da/buying.ts'
import { calendar } from './da/calendar.ts'
import { enterprises } from './da/enterprises.ts'
import { loose } from './da/loose.ts'
import { matching } from './da/matching.ts'
import { preferences } from './da/preferences.ts'
import { publicity } from './da/publicity.ts'
import { reach } from './da/reach.ts'
import { talk } from './da/talk.ts'
import { writing } from './da/writing.ts'

/** The texts of enquiries in Danish, a slice for each part of the module. */
export const da = {
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
