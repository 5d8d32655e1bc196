import { type Actor, isOperator } from '../../kernel/access/actor.ts'
import type { Account, SessionProof, SignInMethod } from './model/person.ts'

/** Operators are appointed by whoever runs the server, with a shell on it. */
export function mayAppointOperators(actor: Actor): boolean {
  return actor.kind === 'console' || actor.kind === 'system'
}

/** People are searched by those who run the platform only: who has an account is nobody else's affair. */
export function mayFindPeople(actor: Actor): boolean {
  return isOperator(actor)
}

/** Whoever runs the platform always signs in in two steps; all others may go back to one. */
export function mayEndTwoStep({ isOperator }: Pick<Account, 'isOperator'>): boolean {
  return !isOperator
}

/** What a sign-in still needs. */
export type NextStep = 'nothing' | 'code' | 'setUp'

/** How somebody has just proved who they are. */
export interface Proof {
  readonly method: SignInMethod
  /** Two steps in one, such as a passkey that asked for finger or code. */
  readonly isStrong: boolean
}

/**
 * Whoever has set up codes shows one, unless the first step was strong. An operator who has not set them up does that first;
 * until then nothing of an operator's is open. A demo's link is all that its visitor has.
 */
export function nextStep({ hasTwoStep, isOperator }: TwoStepState, { method, isStrong }: Proof): NextStep {
  if (method === 'demo') return 'nothing'
  if (hasTwoStep) return isStrong ? 'nothing' : 'code'
  return isOperator ? 'setUp' : 'nothing'
}

/** Whether the session begins with a second factor shown. */
export function countsAsSecondFactor({ hasTwoStep, isOperator }: TwoStepState, { method, isStrong }: Proof): boolean {
  return method === 'demo' || (isStrong && (hasTwoStep || !isOperator))
}

type TwoStepState = Pick<Account, 'hasTwoStep' | 'isOperator'>

/** Minutes after which somebody must prove anew who they are before they change how they sign in. */
const proofLasts = 15

/** Whether somebody has just proved who they are: whoever finds a browser open must not be able to keep the account. */
export function isFreshProof({ provenAt }: Pick<SessionProof, 'provenAt'>, now: Date): boolean {
  return now.getTime() - provenAt.getTime() <= proofLasts * 60_000
}

/** Whether they did so without their password: with a link, for instance, since they have forgotten it. */
export function isFreshWithoutPassword(proof: SessionProof, now: Date): boolean {
  return proof.method !== 'password' && isFreshProof(proof, now)
}

/** Wrong codes after which a sign-in starts over with its first step. */
export const wrongCodesInASignIn = 5

/** Wrong codes within a day after which no code is taken for an hour: of a million, an app takes three. */
export const wrongCodesInADay = 20
