import { action, page } from '../../../kernel/http/route.ts'

const one = { da: '/forespoergsel/kladde/:token', en: '/en/enquiry/draft/:token' } as const
const need = { da: `${one.da}/behov`, en: `${one.en}/need` } as const
const place = { da: `${one.da}/sted`, en: `${one.en}/place` } as const
const answers = { da: `${one.da}/svar`, en: `${one.en}/answers` } as const
const terms = { da: `${one.da}/vilkaar`, en: `${one.en}/terms` } as const
const taking = { da: `${one.da}/overtagelse`, en: `${one.en}/taking-over` } as const

/** An enquiry that is written without an account. Its address is the secret by which one comes back to it. */
export const looseDraftRoutes = {
  begin: action({ path: { da: '/forespoergsel/kladde', en: '/en/enquiry/draft' }, access: 'everyone' }),
  need: page({ path: need, access: 'everyone' }),
  saveNeed: action({ path: need, access: 'everyone' }),
  place: page({ path: place, access: 'everyone' }),
  savePlace: action({ path: place, access: 'everyone' }),
  answers: page({ path: answers, access: 'everyone' }),
  saveAnswers: action({ path: answers, access: 'everyone' }),
  terms: page({ path: terms, access: 'everyone' }),
  saveTerms: action({ path: terms, access: 'everyone' }),
  review: page({ path: { da: `${one.da}/gennemse`, en: `${one.en}/review` }, access: 'everyone' }),
  // Whoever has no account makes one on the way.
  taking: page({ path: taking, access: 'signedIn' }),
  take: action({ path: taking, access: 'signedIn' }),
}
