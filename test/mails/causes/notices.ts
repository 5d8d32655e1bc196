import { sql } from 'kysely'
import { addNotices } from '../../../src/modules/notices/factories.ts'
import { ownRoutes } from '../../../src/modules/notices/routes.ts'
import { addSuppliers, anOffering } from '../../../src/modules/suppliers/factories.ts'
import type { Causes } from '../cause.ts'
import { aName, anOrganisation, app, asPlatform, done, runJob } from '../stage.ts'

/** What makes the mails of the module go out. */
export const noticesCauses: Causes = {
  'notices.newNoticesMail': async (language) => {
    const { id, owner } = await anOrganisation(language)
    // Each language has a trade of its own: what comes for the one must not be told to the other.
    const cpv = { da: '77310000', en: '98310000' }[language]
    const [supplier = 0] = await addSuppliers(app.database, [
      { name: aName(), offerings: [anOffering({ title: aName(), categories: [cpv] })] },
    ])
    await asPlatform((tx) =>
      sql`update suppliers.supplier set organisation_id = ${id} where id = ${supplier}`.execute(tx),
    )
    await done(owner.browser, ownRoutes.choose.path.da, { frequency: 'atOnce' })
    await asPlatform((tx) => sql`update notices.alert set looked_until = '2026-11-20T12:00:00Z'`.execute(tx))
    await addNotices(app.database, [{ title: aName(), lots: [{ cpv }] }])
    await runJob('notices.tellNew')
    const subject = { da: '1 nyt udbud passer til jer', en: '1 new tender fits you' }
    return { to: owner.email, subject, opensIn: owner.browser, links: 2 }
  },
}
