import type { Contract, Terms } from './contract.ts'

/** Between whom a contract can be proposed, before anybody has said what it is about. */
export interface Offer
  extends Pick<Contract, 'buyerId' | 'enterpriseId' | 'supplierId' | 'quoteId' | 'isProposedByBuyer'> {
  readonly enquiryId: number | null
  /** Of the other party, where it follows from no quote. */
  readonly otherName: string
  /** What is known already. */
  readonly known: { readonly [Part in keyof Terms]?: Terms[Part] | null }
}
