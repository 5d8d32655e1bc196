import { bind } from '../../kernel/http/handlers.ts'
import type { Module } from '../../kernel/module.ts'
import { forgetInvited, lookUpCvr } from './jobs.ts'
import { pages } from './pages/index.ts'
import { forgetDeletedPeople } from './reactions.ts'
import { routes } from './routes.ts'

/** Organisations, who belongs to them, and how one comes to belong. */
export const organisations: Module = {
  name: 'organisations',
  routes: bind(routes, pages),
  reactions: [forgetDeletedPeople],
  jobs: [lookUpCvr, forgetInvited],
}

export { actorOf } from './actions/actor.ts'
export { cvrLookup } from './actions/cvr.ts'
export { confirmOrganisation } from './actions/desk.ts'
export { addDemoOrganisation, type DemoOrganisation, type NewEnterprise, registerEnterprise } from './actions/found.ts'
export { type LastOwner, leaveEverything } from './actions/leave-everything.ts'
export {
  membersOf,
  organisationCards,
  organisationOf,
  ownersOf,
  personalData,
  suggestedOrganisation,
} from './actions/read.ts'
export { type CvrChecked, cvrChecked, organisationClosed } from './facts.ts'
export type { Member } from './model/membership.ts'
export {
  type Organisation,
  type OrganisationCard,
  type OrganisationKind,
  organisationKinds,
} from './model/organisation.ts'
export {
  type FoundOrganisation,
  findForDesk,
  type UnconfirmedOrganisation,
  unconfirmedOrganisations,
} from './pages/desk.ts'
export { routes as organisationRoutes } from './routes.ts'
export type { CvrAnswer, CvrEntry, CvrRegister } from './store/cvr/port.ts'
export { type CvrSettings, cvrRegister } from './store/cvr-register.ts'
