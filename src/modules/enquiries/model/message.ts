import type { AttachmentCard } from './attachment.ts'

/** Characters of one message, at most. */
export const longestMessage = 5_000

/** Messages of one side in a thread: each makes a mail. */
export const mostMessages = 200

/** What one side wrote to the other. People write for their organisation: the other side sees no names of theirs. */
export interface Message {
  readonly id: string
  readonly isFromBuyer: boolean
  readonly words: string
  readonly sentAt: Date
  /** When somebody on the other side first had it on the screen. */
  readonly readAt: Date | null
}

/** A message with the files that came with it. */
export interface ShownMessage extends Message {
  readonly files: readonly AttachmentCard[]
}

/** The two ends of a thread: an enquiry has one with each enterprise. */
export interface Thread {
  readonly enquiryId: number
  readonly buyerId: number
  readonly enterpriseId: number
}

/** What a buyer sees of each thread before opening it. */
export interface ThreadSummary {
  readonly enterpriseId: number
  readonly supplierId: number
  readonly messages: number
  /** Of the enterprise, and seen by nobody of the buyer. */
  readonly unread: number
  readonly lastAt: Date | null
}
