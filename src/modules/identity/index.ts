import type { Context } from '../../kernel/context.ts'
import { bind } from '../../kernel/http/handlers.ts'
import { href } from '../../kernel/http/href.ts'
import type { Language } from '../../kernel/i18n/language.ts'
import type { Module } from '../../kernel/module.ts'
import { type DemoPerson, demoSignIn as demoToken } from './actions/operators.ts'
import { forgetExpired } from './jobs.ts'
import { pages } from './pages/index.ts'
import { routes } from './routes/index.ts'

/** People, and how they prove who they are. */
export const identity: Module = { name: 'identity', routes: bind(routes, pages), reactions: [], jobs: [forgetExpired] }

/** Where somebody signs in who then goes on to the address given. */
export function signInUrl(language: Language, next: string): string {
  return href(routes.signIn, language, {}, { next })
}

/** Where somebody proves their address by a link, with an account or without, and then goes on to the address given. */
export function newAccountUrl(language: Language, next: string): string {
  return href(routes.newAccount, language, {}, { next })
}

/** Where an operator shows, or sets up, a second factor. */
export function secondFactorUrl(language: Language, next: string): string {
  return href(routes.secondFactor, language, {}, { next })
}

/** Where somebody proves anew who they are, and then goes on to the address given: for whom `needsFreshProof` says so. */
export function freshProofUrl(language: Language, next: string): string {
  return href(routes.proof, language, {}, { next })
}

/** Where a link at the end of a mail leads, by which somebody refuses more of them. */
export function unsubscribePath(language: Language, token: string): string {
  return href(routes.unsubscribe, language, { token })
}

/** The path of a link that lets somebody of a demo in again and again for a day, their second factor included. */
export async function demoSignIn(context: Context, person: DemoPerson): Promise<string> {
  return signInLinkPath(await demoToken(context, person))
}

/** The path of the link with this token. */
export function signInLinkPath(token: string): string {
  return href(routes.link, 'da', { token })
}

export { mayBeginMore } from './actions/attempts.ts'
export { needsFreshProof } from './actions/fresh-proof.ts'
export { createOperator, endDemo, resetTwoStep } from './actions/operators.ts'
export {
  addressOfPerson,
  ensurePerson,
  findForDesk,
  operators,
  operatorsWithin,
  peopleByIds,
  peopleWithin,
  personByEmail,
} from './actions/people.ts'
export { deletePerson, personalData } from './actions/personal-data.ts'
export { sessionOf } from './actions/session.ts'
export type { PersonCard } from './model/person.ts'
export { keptNext } from './model/safe-next.ts'
export { routes as identityRoutes } from './routes/index.ts'
export { openIdProvider } from './store/openid-provider.ts'
