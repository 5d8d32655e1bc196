import { action, page } from '../../../kernel/http/route.ts'

const all = { da: '/min-virksomhed/forespoergsler', en: '/en/my-enterprise/enquiries' } as const
const one = { da: `${all.da}/:reference`, en: `${all.en}/:reference` } as const
const interest = { da: `${one.da}/interesse`, en: `${one.en}/interest` } as const
const decline = { da: `${one.da}/afslag`, en: `${one.en}/decline` } as const

/** What an enterprise is asked, and whether it is interested. */
export const answeringRoutes = {
  inbox: page({ path: all, access: 'seller' }),
  show: page({ path: one, access: 'seller' }),
  interest: action({ path: interest, access: 'seller' }),
  decline: action({ path: decline, access: 'seller' }),
}
