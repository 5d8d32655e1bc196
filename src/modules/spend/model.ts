import type { Language } from '../../kernel/i18n/language.ts'
import type { Ore } from '../../kernel/money.ts'
import type { Day } from '../../kernel/time/clock.ts'
import type { Search } from '../suppliers/index.ts'

/** What a column of a ledger can hold, in the order in which people are asked. */
export const columns = ['cvr', 'name', 'amount', 'date', 'unit', 'account', 'text'] as const

export type Column = (typeof columns)[number]

/** Which cell of a row holds what, counted from 0; null where the ledger does not tell. */
export type Mapping = Readonly<Record<Column, number | null>>

/** A line of a ledger as far as the analysis needs it. At least one of `cvr` and `supplierName` is there. */
export interface LedgerLine {
  readonly cvr: string | null
  /** As it is written: only for finding the supplier, never to be stored. */
  readonly supplierName: string | null
  /** Negative for a credit note. */
  readonly amount: Ore
  readonly day: Day | null
  readonly unit: string | null
  readonly account: string | null
  readonly text: string | null
}

/** Why a line is left out of the analysis. The rest is counted all the same. */
export type LineFault = 'looksLikePersonalNumber' | 'noSupplier' | 'unreadableAmount' | 'unreadableDay'

/** A line that was left out: where in the file it stands, and why. What stands in it is not kept: it may be personal. */
export interface FaultyLine {
  readonly line: number
  readonly fault: LineFault | 'unreadableRow'
}

/** The social enterprise that a line was bought from. */
export interface SocialSupplier {
  /** Its number in the directory. */
  readonly id: number
  /** Nothing but its name says so: another company may be called the same. */
  readonly isNameAlone: boolean
}

/** What was bought, and how much of it from social enterprises. */
export interface Sum {
  readonly lines: number
  readonly amount: Ore
  readonly socialLines: number
  readonly socialAmount: Ore
}

/** The key of what no longer got a key of its own, since there were too many. */
export const otherKey = '…'

/** Sums of a ledger. A key is a month as `YYYY-MM`, a unit or an account as written; empty where the line does not tell. */
export interface Totals {
  readonly all: Sum
  readonly byMonth: ReadonlyMap<string, Sum>
  readonly byUnit: ReadonlyMap<string, Sum>
  readonly byAccount: ReadonlyMap<string, Sum>
  /** By the supplier's number in the directory; social enterprises only. */
  readonly bySupplier: ReadonlyMap<number, Sum>
  /** The part of `bySupplier` that rests on a name alone. */
  readonly byNameAlone: ReadonlyMap<number, Sum>
  /** Ordinary purchases by the words that tell what was bought: the account's, else the line's. Never to be stored. */
  readonly ordinaryByWords: ReadonlyMap<string, Sum>
}

/** How sure it is what was bought: as its supplier offers it, by a trade's own words, or by words that merely look like it. */
export const certainties = ['known', 'likely', 'uncertain'] as const

export type Certainty = (typeof certainties)[number]

/** What words seem to mean, as the CPV code of a group. */
export interface Guess {
  readonly code: string
  readonly certainty: Exclude<Certainty, 'known'>
}

/** What was bought of a kind. */
export interface CategorySum extends Sum {
  /** The least sure of all that was counted. */
  readonly certainty: Certainty
  /** How many social enterprises offered it nearby on the day of the analysis; null where nobody looked. */
  readonly nearby: number | null
}

/** `uploaded`: its columns are to be told. `waiting`: to be run. `failed`: the file could not be read through. */
export type AnalysisState = 'uploaded' | 'waiting' | 'running' | 'done' | 'failed'

/** Days for which a ledger may be kept after the run. */
export const keepingTimes = [0, 30, 90] as const

export type DaysKept = (typeof keepingTimes)[number]

/** Somebody's question what a ledger comes to. */
export interface AnalysisSummary {
  readonly id: number
  readonly organisationId: number
  readonly title: string
  readonly state: AnalysisState
  readonly uploadedAt: Date
  readonly finishedAt: Date | null
}

export interface Analysis extends AnalysisSummary {
  readonly headers: readonly string[]
  /** The first rows of the file, for as long as it is there. */
  readonly firstRows: readonly (readonly string[])[] | null
  readonly mapping: Mapping | null
  /** Code of the municipality in which the buyer is; null for all of Denmark. */
  readonly municipality: string | null
  readonly daysKept: DaysKept
  /** When the file is deleted at the latest, and when it was. */
  readonly deleteFileAt: Date
  readonly fileDeletedAt: Date | null
  readonly linesDone: number
  readonly faults: number
  readonly firstFaults: readonly FaultyLine[]
}

/** What an analysis came to, as it is kept. */
export interface Outcome {
  readonly all: Sum
  readonly byMonth: ReadonlyMap<string, Sum>
  readonly byUnit: ReadonlyMap<string, Sum>
  readonly byAccount: ReadonlyMap<string, Sum>
  readonly bySupplier: ReadonlyMap<number, Sum>
  readonly byNameAlone: ReadonlyMap<number, Sum>
  /** By CPV code of a group; empty where nobody can tell. */
  readonly byCategory: ReadonlyMap<string, CategorySum>
}

export const endings = ['csv', 'xlsx'] as const

/** The kinds of files that a ledger may come in. */
export type Ending = (typeof endings)[number]

/** `file` in bytes, `title` in characters, `shownRows` below the headers, `columns` side by side. */
export const limits = { file: 50 * 1024 * 1024, title: 100, shownRows: 5, columns: 200 } as const

/** What the modules above this one offer to do with a search for what a buyer could buy elsewhere. */
export type SpendLinks = (
  search: Search,
  language: Language,
) => readonly { readonly text: string; readonly url: string }[]

declare module '../../kernel/ports.ts' {
  interface Ports {
    readonly spendLinks: SpendLinks
  }
}
