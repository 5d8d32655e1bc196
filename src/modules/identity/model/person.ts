import type { Language } from '../../../kernel/i18n/language.ts'

/** How somebody proved who they are. `demo` is a link that a demo start printed. */
export const signInMethods = ['link', 'password', 'passkey', 'openid', 'demo'] as const

export type SignInMethod = (typeof signInMethods)[number]

/** Somebody as others on the platform need to know them. */
export interface PersonCard {
  readonly id: number
  /** What they want to be called; nothing told yet, or the account is deleted: null. */
  readonly name: string | null
  /** Null when the account is deleted. */
  readonly email: string | null
  readonly language: Language
  readonly isDeleted: boolean
}

/** An account that is not deleted, as signing in needs to know it. */
export interface Account {
  readonly personId: number
  readonly email: string
  readonly name: string | null
  readonly language: Language
  readonly isOperator: boolean
  /** argon2id in PHC form; null where no password is chosen. */
  readonly passwordHash: string | null
  /** Codes from an app are set up and confirmed. */
  readonly hasTwoStep: boolean
}

/** A place where somebody is signed in. */
export interface SessionSummary {
  readonly sessionId: number
  /** Browser and system, such as `Firefox, Linux`; empty where neither is known. */
  readonly device: string
  readonly method: SignInMethod
  readonly createdAt: Date
  readonly lastSeenAt: Date
}

/** How somebody signed in, and when they last proved in the session who they are. */
export interface SessionProof {
  readonly method: SignInMethod
  readonly provenAt: Date
}

/** A way in that was added to an account, or taken from it: what its owner is told of. */
export type WayInChange =
  | 'passkeyAdded'
  | 'passkeyRemoved'
  | 'twoStepOn'
  | 'twoStepOff'
  | 'openIdAdded'
  | 'openIdRemoved'

/** `current`: the password there is must be typed. `proof`: there is none, so they sign in anew first. `none`: nothing more. */
export type ProofNeeded = 'current' | 'proof' | 'none'

/** How far somebody has come with signing in in two steps. `locked`: set up, and to be shown in this session first. */
export type TwoStep =
  | { readonly kind: 'off' }
  | { readonly kind: 'begun'; readonly secret: string; readonly appAddress: string }
  | { readonly kind: 'locked' }
  | { readonly kind: 'on'; readonly codesLeft: number; readonly mayEnd: boolean }
