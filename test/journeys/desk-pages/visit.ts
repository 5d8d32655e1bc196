import type { Stage, Who } from '../desk-stage.ts'

/** How a page is visited, where it is not simply opened by somebody it is for. */
export interface Visit {
  readonly who?: Who
  readonly params?: Readonly<Record<string, string | number>>
  readonly query?: string
  /** 200 unless told. */
  readonly status?: number
}

/** Visits by the Danish pattern of the page's address. */
export type Visits = Readonly<Record<string, Visit>>

/** Adds what a module's pages show, so that none is empty, and tells how they are visited. */
export type Preparation = (stage: Stage) => Visits | Promise<Visits>
