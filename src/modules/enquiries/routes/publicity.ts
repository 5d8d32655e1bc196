import { action, page } from '../../../kernel/http/route.ts'

const own = {
  da: '/indkoeb/forespoergsler/:reference/offentlighed',
  en: '/en/purchasing/enquiries/:reference/publication',
} as const

/** Where a buyer decides whether everybody may read an enquiry, and what came of it. */
export const publicityRoutes = {
  show: page({ path: own, access: 'purchaser' }),
  change: action({ path: own, access: 'purchaser' }),
}
