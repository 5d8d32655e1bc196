import type { Language } from '../../kernel/i18n/language.ts'
import type { Supplier } from '../suppliers/index.ts'

/** Suppliers that an organisation has gathered for a purpose. */
export interface Shortlist {
  readonly id: number
  readonly organisationId: number
  readonly name: string
}

/** A list among others. */
export interface ShortlistSummary extends Shortlist {
  readonly suppliers: number
  /** When something was last put on it; when it was made, as long as nothing was. */
  readonly changedAt: Date
  /** Whether the supplier that was asked about stands on it. */
  readonly holdsSupplier: boolean
}

/** A supplier on a list. */
export interface Entry {
  readonly supplierId: number
  /** What colleagues should know; shared. */
  readonly note: string | null
  readonly addedBy: number
  readonly addedAt: Date
}

/** A supplier on a list with all that is shown of it. */
export interface ShownEntry extends Entry {
  readonly supplier: Supplier
  /** Null when the account is deleted. */
  readonly addedByName: string | null
}

/** Characters, at most. */
export const limits = { name: 100, note: 2_000 } as const

/** Another thing that helps somebody who buys, with a page of its own. */
export interface PurchasingTool {
  readonly heading: string
  readonly url: string
  /** What it is for, in a sentence. */
  readonly text: string
}

/** What the modules above this one offer on the purchaser's desk. */
export type PurchasingTools = (language: Language) => readonly PurchasingTool[]

/** What the modules above this one offer to do with a list. */
export type ListLinks = (
  list: Shortlist,
  language: Language,
) => readonly { readonly text: string; readonly url: string }[]

declare module '../../kernel/ports.ts' {
  interface Ports {
    readonly purchasingTools: PurchasingTools
    readonly listLinks: ListLinks
  }
}
