import { system } from '../../../kernel/access/actor.ts'
import { inTransaction } from '../../../kernel/context.ts'
import type { Database } from '../../../kernel/database/database.ts'
import { newReference } from '../../../kernel/public-reference.ts'
import type { Enquiry, EnquiryContent, EnquiryKind, EnquiryState } from '../model/enquiry.ts'
import { findEnquiryById } from '../store/read.ts'
import { insertEnquiry, saveContent, saveEnquiry } from '../store/write.ts'

/** The need that a test writes unless it says otherwise: complete and right, noon in Denmark being the deadline. */
const someContent: EnquiryContent = {
  title: 'Frokost til rådhuset',
  description: 'Frokost til 40 hver dag.',
  categories: ['55512000'],
  municipalities: [],
  postcode: '8000',
  smallestAmount: null,
  largestAmount: null,
  isAmountShown: false,
  startsOn: '2027-02-01',
  endsOn: null,
  answersUntil: new Date('2026-12-04T11:00:00Z'),
  questions: ['Hvem laver maden?'],
  wantedAnswers: 3,
  onlyVerified: false,
  isBuyerNamed: true,
  isSealed: true,
}

export interface NewTestEnquiry extends Partial<EnquiryContent> {
  readonly buyer: { readonly organisationId: number; readonly personId: number }
  readonly kind?: EnquiryKind
  /** Open unless told. */
  readonly state?: EnquiryState
  readonly draft?: Enquiry['draft']
  readonly isPublic?: boolean
}

const begun = new Date('2026-11-20T12:00:00Z')

/** Adds an enquiry as it stands in its state. A draft has no content yet, only what `draft` says. */
export function addEnquiry(database: Database, enquiry: NewTestEnquiry): Promise<Enquiry> {
  const { buyer, kind = 'quotes', state = 'open', draft = {}, isPublic = false, ...content } = enquiry
  const { organisationId: buyerId, personId } = buyer
  return inTransaction({ database, actor: system }, async (tx) => {
    const id = await insertEnquiry(tx, { reference: newReference('F'), buyerId, kind, draft, at: begun, personId })
    if (state !== 'draft') await saveContent(tx, id, contentOf(kind, content))
    const inserted = await findEnquiryById(tx, id)
    if (inserted === undefined) throw new Error('An enquiry is there once it was added.')
    const added = { ...inserted, ...momentsOf(state), state, isPublic }
    await saveEnquiry(tx, added)
    return added
  })
}

function contentOf(kind: EnquiryKind, content: Partial<EnquiryContent>): EnquiryContent {
  return { ...someContent, ...(kind === 'planned' ? { answersUntil: null } : {}), ...content }
}

function momentsOf(state: EnquiryState): Pick<Enquiry, 'submittedAt' | 'openedAt' | 'closedAt' | 'outcome'> {
  const wasOpened = state === 'open' || state === 'closed'
  return {
    submittedAt: state === 'draft' ? null : begun,
    openedAt: wasOpened ? begun : null,
    closedAt: state === 'closed' || state === 'withdrawn' ? begun : null,
    outcome: state === 'closed' ? 'givenUp' : null,
  }
}
