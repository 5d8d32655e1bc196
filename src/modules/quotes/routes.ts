import { action, file, page } from '../../kernel/http/route.ts'
import { attachmentLimits } from '../enquiries/index.ts'

const own = {
  quote: { da: '/min-virksomhed/forespoergsler/:reference/tilbud', en: '/en/my-enterprise/enquiries/:reference/quote' },
  withdrawal: {
    da: '/min-virksomhed/forespoergsler/:reference/tilbud/tilbagetraekning',
    en: '/en/my-enterprise/enquiries/:reference/quote/withdrawal',
  },
  partners: {
    da: '/min-virksomhed/forespoergsler/:reference/tilbud/partnere',
    en: '/en/my-enterprise/enquiries/:reference/quote/partners',
  },
  partnerRemoval: {
    da: '/min-virksomhed/forespoergsler/:reference/tilbud/partnere/fjernelse',
    en: '/en/my-enterprise/enquiries/:reference/quote/partners/removal',
  },
  attachments: {
    da: '/min-virksomhed/forespoergsler/:reference/tilbud/bilag',
    en: '/en/my-enterprise/enquiries/:reference/quote/attachments',
  },
  attachmentRemoval: {
    da: '/min-virksomhed/forespoergsler/:reference/tilbud/bilag/fjernelse',
    en: '/en/my-enterprise/enquiries/:reference/quote/attachments/removal',
  },
  part: { da: '/min-virksomhed/forespoergsler/:reference/del', en: '/en/my-enterprise/enquiries/:reference/part' },
} as const

const compare = {
  da: '/indkoeb/forespoergsler/:reference/tilbud',
  en: '/en/purchasing/enquiries/:reference/quotes',
} as const

const followUp = { da: '/opfoelgning/:reference', en: '/en/follow-up/:reference' } as const

/** Quotes: of the enterprise that writes one, of its partners, of the buyer who compares them, and what came of it. */
export const routes = {
  quote: page({ path: own.quote, access: 'seller' }),
  saveQuote: action({ path: own.quote, access: 'seller' }),
  withdraw: action({ path: own.withdrawal, access: 'seller' }),
  partners: page({ path: own.partners, access: 'seller' }),
  askPartner: action({ path: own.partners, access: 'seller' }),
  removePartner: action({ path: own.partnerRemoval, access: 'seller' }),
  attachments: page({ path: own.attachments, access: 'seller' }),
  addAttachment: action({
    path: own.attachments,
    access: 'seller',
    body: 'files',
    largestFile: attachmentLimits.size,
  }),
  removeAttachment: action({ path: own.attachmentRemoval, access: 'seller' }),
  part: page({ path: own.part, access: 'seller' }),
  answerPart: action({ path: own.part, access: 'seller' }),
  compare: page({ path: compare, access: 'purchaser' }),
  choose: action({ path: compare, access: 'purchaser' }),
  followUp: page({ path: followUp, access: 'signedIn' }),
  answerFollowUp: action({ path: followUp, access: 'signedIn' }),
}

/** The comparison to take along, and what enterprises put beside their quotes. */
export const files = {
  attachment: file({ path: '/tilbud/bilag/:file', access: 'signedIn', contentType: 'application/octet-stream' }),
  xlsx: file({
    path: '/indkoeb/forespoergsler/:reference/tilbud.xlsx',
    access: 'purchaser',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  pdf: file({
    path: '/indkoeb/forespoergsler/:reference/tilbud.pdf',
    access: 'purchaser',
    contentType: 'application/pdf',
  }),
}
