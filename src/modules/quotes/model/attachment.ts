/** A file beside a quote, without its bytes. */
export interface AttachmentCard {
  readonly id: string
  readonly quoteId: string
  readonly name: string
  readonly contentType: string
  /** Bytes. */
  readonly size: number
  readonly addedAt: Date
}
