import { action, page } from '../../../kernel/http/route.ts'

const all = {
  da: '/indkoeb/forespoergsler/:reference/virksomheder',
  en: '/en/purchasing/enquiries/:reference/enterprises',
} as const
const wave = { da: `${all.da}/boelge`, en: `${all.en}/wave` } as const
const nudge = { da: `${all.da}/rykker`, en: `${all.en}/nudge` } as const

/** Whom an enquiry goes to: the buyer looks through the list, changes it, sends it on and follows the answers. */
export const enterpriseRoutes = {
  list: page({ path: all, access: 'purchaser' }),
  choose: action({ path: all, access: 'purchaser' }),
  sendWave: action({ path: wave, access: 'purchaser' }),
  nudge: action({ path: nudge, access: 'purchaser' }),
}
