import { action, page } from '../../../kernel/http/route.ts'

const all = { da: '/indkoeb/forespoergsler', en: '/en/purchasing/enquiries' } as const
const one = { da: '/indkoeb/forespoergsler/:reference', en: '/en/purchasing/enquiries/:reference' } as const
const need = { da: `${one.da}/kladde/behov`, en: `${one.en}/draft/need` } as const
const place = { da: `${one.da}/kladde/sted`, en: `${one.en}/draft/place` } as const
const answers = { da: `${one.da}/kladde/svar`, en: `${one.en}/draft/answers` } as const
const terms = { da: `${one.da}/kladde/vilkaar`, en: `${one.en}/draft/terms` } as const
const removal = { da: `${one.da}/sletning`, en: `${one.en}/removal` } as const
const withdrawal = { da: `${one.da}/tilbagetraekning`, en: `${one.en}/withdrawal` } as const
const ending = { da: `${one.da}/afslutning`, en: `${one.en}/ending` } as const

/** Where anybody begins to say what they need. */
export const startRoutes = {
  start: page({ path: { da: '/forespoergsel', en: '/en/enquiry' }, access: 'everyone' }),
  begin: action({ path: { da: '/forespoergsel', en: '/en/enquiry' }, access: 'purchaser' }),
}

/** The buyer's enquiries: written in steps, handed in, followed and ended. */
export const buyingRoutes = {
  list: page({ path: all, access: 'purchaser' }),
  show: page({ path: one, access: 'purchaser' }),
  need: page({ path: need, access: 'purchaser' }),
  saveNeed: action({ path: need, access: 'purchaser' }),
  place: page({ path: place, access: 'purchaser' }),
  savePlace: action({ path: place, access: 'purchaser' }),
  answers: page({ path: answers, access: 'purchaser' }),
  saveAnswers: action({ path: answers, access: 'purchaser' }),
  terms: page({ path: terms, access: 'purchaser' }),
  saveTerms: action({ path: terms, access: 'purchaser' }),
  review: page({ path: { da: `${one.da}/kladde/gennemse`, en: `${one.en}/draft/review` }, access: 'purchaser' }),
  submit: action({ path: { da: `${one.da}/indsendelse`, en: `${one.en}/submission` }, access: 'purchaser' }),
  takeBack: action({ path: { da: `${one.da}/fortrydelse`, en: `${one.en}/taking-back` }, access: 'purchaser' }),
  copy: action({ path: { da: `${one.da}/kopi`, en: `${one.en}/copy` }, access: 'purchaser' }),
  confirmRemoval: page({ path: removal, access: 'purchaser' }),
  remove: action({ path: removal, access: 'purchaser' }),
  confirmWithdrawal: page({ path: withdrawal, access: 'purchaser' }),
  withdraw: action({ path: withdrawal, access: 'purchaser' }),
  end: page({ path: ending, access: 'purchaser' }),
  close: action({ path: ending, access: 'purchaser' }),
}

const desk = { da: '/sekretariat/forespoergsler', en: '/en/desk/enquiries' } as const
const deskOne = { da: '/sekretariat/forespoergsler/:reference', en: '/en/desk/enquiries/:reference' } as const

/** Where operators look enquiries through that nobody vouches for. */
export const enquiryDeskRoutes = {
  waiting: page({ path: desk, access: 'operator' }),
  review: page({ path: deskOne, access: 'operator' }),
  decide: action({ path: deskOne, access: 'operator' }),
}
