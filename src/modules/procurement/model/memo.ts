import type { Advice } from './advice.ts'
import type { Purchase } from './purchase.ts'

/** What a purchaser was told about a purchase, with the rules as they were on that day. Never changed. */
export interface Memo {
  readonly id: number
  readonly organisationId: number
  /** The need it belongs to. */
  readonly enquiryId: number | null
  readonly title: string
  readonly purchase: Purchase
  readonly advice: Advice
  readonly createdBy: number
  readonly createdAt: Date
}

/** A memo among others. */
export type MemoSummary = Pick<Memo, 'id' | 'organisationId' | 'enquiryId' | 'title' | 'createdAt'>

/** Characters, at most. */
export const longestTitle = 150
