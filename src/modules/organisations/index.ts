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
export { addDemoOrganisation, registerEnterprise } from './actions/found.ts'
export { joinTarget } from './actions/join.ts'
export { type LastOwner, leaveEverything } from './actions/leave-everything.ts'
export {
  membersOf,
  membersOfAll,
  membersOfAllWithin,
  organisationCards,
  ownersOf,
  personalData,
  suggestedOrganisation,
} from './actions/read.ts'
export { joinsWaiting } from './actions/waiting.ts'
export { cvrChecked, organisationClosed } from './facts.ts'
export type { OperatorDesk, OperatorPage } from './model/operator-desk.ts'
export type {
  OrganisationCard,
  OrganisationKind,
} from './model/organisation.ts'
export {
  findForDesk,
  unconfirmedOrganisations,
} from './pages/for-desk.ts'
export { routes as organisationRoutes } from './routes.ts'
export { cvrRegister } from './store/cvr-register.ts'
