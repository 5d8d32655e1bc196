import { linkTo } from '../../../src/modules/identity/factories.ts'
import { aCvr, addOrganisation } from '../../../src/modules/organisations/factories.ts'
import { invitedAddress, type Stage } from '../desk-stage.ts'
import type { Visits } from './visit.ts'

/** The seller's organisation, one that somebody may ask to join, and an invitation. */
export async function organisationsVisits(stage: Stage): Promise<Visits> {
  const { organisationId } = stage.people.seller
  const knownCvr = aCvr()
  await addOrganisation(stage.desks.database, { name: 'Prøvekøbing Kommune', kind: 'municipality', cvr: knownCvr })
  const own = { params: { id: organisationId } }
  return {
    '/organisation/:id': own,
    '/organisation/:id/oplysninger': own,
    '/organisation/:id/medlemmer': own,
    '/organisation/:id/lukning': own,
    '/organisation/ny/cvr': { query: '?kind=privatePurchaser' },
    '/organisation/ny/oplysninger': { query: `?kind=privatePurchaser&cvr=${aCvr()}` },
    '/organisation/anmodning': { who: 'newcomer', query: `?cvr=${knownCvr}` },
    '/invitation/:token': { who: 'invited', params: { token: await invite(stage) } },
    '/sekretariat/organisationer/:id': own,
    '/sekretariat/organisationer/:id/lukning': own,
  }
}

/** Answers the token of the invitation. */
async function invite({ desks, people: { seller } }: Stage): Promise<string> {
  const url = `/organisation/${seller.organisationId}/invitationer`
  await seller.browser.post(url, { email: invitedAddress, role: 'member' })
  return (await linkTo(desks.database, invitedAddress)).replace(/.*\//, '')
}
