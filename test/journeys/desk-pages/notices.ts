import { sql } from 'kysely'
import { addNotices } from '../../../src/modules/notices/factories.ts'
import type { Stage } from '../desk-stage.ts'
import type { Visits } from './visit.ts'

/** A tender with two lots that fits the enterprise, in two versions; the page of the earlier one leads to the later. */
export async function noticesVisits({ desks }: Stage): Promise<Visits> {
  const noticeId = 'abababab-0000-4000-8000-000000000001'
  const one = { noticeId, procedureId: noticeId, title: 'Kantinedrift på rådhuset', publicationNumber: '00000042-2026' }
  await addNotices(desks.database, [
    { ...one, lots: [{ reserved: 'res-ws', executionReserved: 'yes', social: 'opp' }] },
    { ...one, version: 2, lots: [{ title: 'Kantine' }, { title: 'Rengøring', cpv: '90910000', social: 'work-cond' }] },
  ])
  const { rows } = await sql<{ id: number }>`select id from notices.notice order by id`.execute(desks.database)
  return { '/udbud': {}, '/udbud/:id': { params: { id: rows[0]?.id ?? 0 } } }
}
