import type { FormBody } from '../../../kernel/forms/form-body.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { Day } from '../../../kernel/time/clock.ts'

/** A request for quotes, a dialogue with the market, or a purchase that is planned and shown in the public calendar. */
export const enquiryKinds = ['quotes', 'marketDialogue', 'planned'] as const

export type EnquiryKind = (typeof enquiryKinds)[number]

export const enquiryStates = ['draft', 'submitted', 'changesAsked', 'refused', 'open', 'closed', 'withdrawn'] as const

export type EnquiryState = (typeof enquiryStates)[number]

/** What came of an enquiry that is closed. */
const outcomes = ['chosen', 'noneSuited', 'noAnswers', 'dialogueHeld', 'bought', 'givenUp'] as const

export type Outcome = (typeof outcomes)[number]

/** How a buyer may end an enquiry by itself. A quote is chosen where they are compared. */
export const endings: Readonly<Record<EnquiryKind, readonly Outcome[]>> = {
  quotes: ['noneSuited', 'noAnswers', 'bought', 'givenUp'],
  marketDialogue: ['dialogueHeld', 'noAnswers', 'bought', 'givenUp'],
  planned: ['bought', 'givenUp'],
}

/** The forms that a purchaser fills in, one page each. */
export const formSteps = ['need', 'place', 'answers', 'terms'] as const

export type FormStep = (typeof formSteps)[number]

/** What was typed in each form, half-filled if need be. */
export type EnquiryDraft = Readonly<Partial<Record<FormStep, FormBody>>>

/** What an enquiry says once its forms are complete and right. */
export interface EnquiryContent {
  readonly title: string
  /** Markdown. */
  readonly description: string
  /** CPV codes of eight digits, 1 to 10. */
  readonly categories: readonly string[]
  /** Codes of the municipalities where it is to be delivered; none means all of Denmark. */
  readonly municipalities: readonly string[]
  /** Of the place where it is to be delivered, to tell distances from. */
  readonly postcode: string | null
  /** Danish kroner without VAT over the whole period, as exact decimal text: `1500.00`. */
  readonly smallestAmount: string | null
  readonly largestAmount: string | null
  readonly isAmountShown: boolean
  readonly startsOn: Day | null
  readonly endsOn: Day | null
  /** Answers count when they come before this instant. A planned purchase takes none. */
  readonly answersUntil: Date | null
  /** What each answer must answer, in their order. */
  readonly questions: readonly string[]
  readonly wantedAnswers: number
  readonly onlyVerified: boolean
  /** Whether everybody invited sees who buys, or only those who have said that they are interested. */
  readonly isBuyerNamed: boolean
  /** Whether the buyer sees quotes only when no more can come. */
  readonly isSealed: boolean
}

/** A buyer's need, as its row holds it. What the enterprise at the other end may see of it is `ShownEnquiry`. */
export interface Enquiry {
  readonly id: number
  /** In addresses and on paper: `F-7K3Q2M8X`. */
  readonly reference: string
  /** The organisation that buys. */
  readonly buyerId: number
  readonly kind: EnquiryKind
  readonly state: EnquiryState
  readonly draft: EnquiryDraft
  /** Counts every change: who saves on top of another revision than the newest is told. */
  readonly revision: number
  /** Null while it was never submitted. */
  readonly content: EnquiryContent | null
  /** How many are invited at a time. */
  readonly waveSize: number
  /** Everybody may read it, and what came of it, as open data. */
  readonly isPublic: boolean
  /** What an operator asked to have changed, or why it was refused. */
  readonly operatorWords: string | null
  readonly submittedAt: Date | null
  readonly openedAt: Date | null
  /** From then on no answer is taken and sealed quotes are open. */
  readonly answersClosedAt: Date | null
  readonly closedAt: Date | null
  readonly outcome: Outcome | null
  readonly outcomeWords: string | null
  readonly createdAt: Date
  readonly createdBy: number
  readonly updatedAt: Date
  readonly updatedBy: number
}

interface Step {
  readonly from: readonly EnquiryState[]
  readonly to: EnquiryState
}

/** The deeds that move an enquiry from one state to another. */
export const steps = {
  submitted: { from: ['draft', 'changesAsked'], to: 'submitted' },
  takenBack: { from: ['submitted'], to: 'draft' },
  changesAsked: { from: ['submitted'], to: 'changesAsked' },
  refused: { from: ['submitted'], to: 'refused' },
  approved: { from: ['submitted'], to: 'open' },
  closed: { from: ['open'], to: 'closed' },
  withdrawn: { from: ['submitted', 'open'], to: 'withdrawn' },
} as const satisfies Record<string, Step>

export type StepName = keyof typeof steps

/** The enquiry stands where the deed cannot be done. */
export interface WrongState {
  readonly kind: 'wrongState'
  readonly state: EnquiryState
}

/** Whether the enquiry stands where the deed leads: then it was done before, and is not done again. */
export function hasStepped({ state }: Pick<Enquiry, 'state'>, name: StepName): boolean {
  return steps[name].to === state
}

/** Whether the enquiry stands where the deed can be done. */
export function mayStep({ state }: Pick<Enquiry, 'state'>, name: StepName): boolean {
  const { from }: Step = steps[name]
  return from.includes(state)
}

/** The enquiry after the deed, the state apart as it was. */
export function step(enquiry: Enquiry, name: StepName): Result<Enquiry, WrongState> {
  if (!mayStep(enquiry, name)) return refused({ kind: 'wrongState', state: enquiry.state })
  return ok({ ...enquiry, state: steps[name].to })
}

/** Whether answers are taken at that instant: it is open, its time is not over, and nobody has seen that it is. */
export function takesAnswers(enquiry: Pick<Enquiry, 'state' | 'content' | 'answersClosedAt'>, now: Date): boolean {
  return enquiry.state === 'open' && enquiry.answersClosedAt === null && !isOver(enquiry, now)
}

/** Whether anybody may still be invited to it: it is not ended, and not too late to answer. */
export function mayInvite(enquiry: Pick<Enquiry, 'state' | 'content' | 'answersClosedAt'>, now: Date): boolean {
  const { state, answersClosedAt } = enquiry
  return state !== 'closed' && state !== 'withdrawn' && answersClosedAt === null && !isOver(enquiry, now)
}

/** Whether the deadline has passed: an answer that comes at the very instant comes too late. */
export function isOver({ content }: Pick<Enquiry, 'content'>, now: Date): boolean {
  const until = content?.answersUntil ?? null
  return until !== null && now >= until
}
