import { system } from '../../../src/kernel/access/actor.ts'
import { aCvr } from '../../../src/modules/organisations/factories.ts'
import { aContext, addOwnedSupplier, addSuppliers, aWholeDraft } from '../../../src/modules/suppliers/factories.ts'
import { findLikenessesJob } from '../../../src/modules/suppliers/jobs.ts'
import { testPorts } from '../../support/request.ts'
import { signInAs } from '../../support/session.ts'
import type { Stage } from '../desk-stage.ts'
import type { Visits } from './visit.ts'

/** Pages that are kept, and what waits for an operator: one to approve, a claim, two listings that may be one, a word. */
export async function suppliersVisits(stage: Stage): Promise<Visits> {
  const waiting = { params: { id: await submit(stage) } }
  await claim(stage)
  await keepWords(stage)
  return {
    '/overtagelse/:token': { params: { token: 'brugt' }, status: 410 },
    '/leverandoerer/:slug/overtag': { who: 'newcomer', params: { slug: 'uafhentet' } },
    '/leverandoerer/:slug/anbefaling': { who: 'network', params: { slug: 'kaffefair' } },
    '/min-virksomhed/ny': { who: 'newcomer' },
    '/min-virksomhed/rediger/tilbud/:number': { params: { number: 1 } },
    '/min-virksomhed/rsv/kriterium/:number': { params: { number: 1 } },
    '/sekretariat/sider/:id': waiting,
    '/sekretariat/sider/:id/visning': waiting,
    '/sekretariat/sider/:id/kontrol': waiting,
    '/sekretariat/overtagelser/:id': { params: { id: 1 } },
    '/sekretariat/dubletter/:one/:other': { params: await addLikeness(stage) },
    '/sekretariat/soegeord/:id': { params: { id: 1 } },
  }
}

/** A page that waits for approval. Answers the supplier's number. */
async function submit({ desks }: Stage): Promise<number> {
  const { supplierId, owner } = await addOwnedSupplier(desks.database, { name: 'Kaffefair', draft: aWholeDraft() })
  await (await signInAs(desks, { personId: owner }, desks.clock.now())).post('/min-virksomhed/indsendelse')
  return supplierId
}

async function claim({ browsers }: Stage): Promise<void> {
  await browsers.newcomer.post('/leverandoerer/uafhentet/overtag', {
    cvr: aCvr(),
    way: 'operator',
    reason: 'Vi har overtaget driften af værkstedet.',
  })
}

/** The first of the operators' words: its number is 1. */
async function keepWords({ browsers }: Stage): Promise<void> {
  await browsers.operator.post('/sekretariat/soegeord', { words: 'frokostordning; madordning', note: 'Det siger de.' })
}

async function addLikeness({ desks }: Stage): Promise<{ readonly one: number; readonly other: number }> {
  const twice = { address: { postcode: '8000', town: 'Aarhus C' }, website: 'https://snedkeriet.example' }
  const [one = 0, other = 0] = await addSuppliers(desks.database, [
    { name: 'Snedkeriet i Gaden', ...twice },
    { name: 'Snedkeriet i Gaden ApS', ...twice },
  ])
  await desks.settle()
  await findLikenessesJob.run({ ...aContext(desks.database), actor: system, ports: testPorts })
  return { one, other }
}
