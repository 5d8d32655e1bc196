import { addPerson } from '../../src/modules/identity/factories.ts'
import { addOrganisation } from '../../src/modules/organisations/factories.ts'
import { type Everybody, everybody } from '../support/people.ts'
import { type Client, signInAs } from '../support/session.ts'
import type { Desks } from './desks.ts'

/** Whose window a page is opened in. */
export type Who = 'visitor' | 'seller' | 'newcomer' | 'purchaser' | 'network' | 'operator' | 'invited'

/** The platform and the people on it. What there is to look at, each module adds in `desk-pages/`. */
export interface Stage {
  readonly desks: Desks
  readonly people: Everybody
  readonly browsers: Readonly<Record<Who, Client>>
}

/** Of somebody who belongs to nothing yet. */
export const invitedAddress = 'invited@example.dk'

export async function setStage(desks: Desks): Promise<Stage> {
  const people = await everybody(desks)
  return { desks, people, browsers: await browsersOf(desks, people) }
}

async function browsersOf(desks: Desks, people: Everybody): Promise<Stage['browsers']> {
  const newcomer = await addPerson(desks.database, { email: 'newcomer@example.dk' })
  await addOrganisation(desks.database, { members: [{ personId: newcomer, role: 'owner' }] })
  const invited = await addPerson(desks.database, { email: invitedAddress })
  return {
    visitor: people.visitor,
    seller: people.seller.browser,
    newcomer: await signInAs(desks, { personId: newcomer }, desks.clock.now()),
    purchaser: people.purchaser.browser,
    network: people.network.browser,
    operator: people.operator.browser,
    invited: await signInAs(desks, { personId: invited }, desks.clock.now()),
  }
}
