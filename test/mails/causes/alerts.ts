import { sql } from 'kysely'
import { addSuppliers } from '../../../src/modules/suppliers/factories.ts'
import type { Client } from '../../support/session.ts'
import type { Causes } from '../cause.ts'
import { aName, app, asPlatform, done, runJob, somebody } from '../stage.ts'

/** What makes the mails of the module go out. */
export const alertsCauses: Causes = {
  'alerts.newsMail': async (language) => {
    const { email, browser } = await somebody(language)
    await hasNews(browser, { da: 'brændekløvning', en: 'glasmosaik' }[language])
    await runJob('alerts.tellNews')
    const subject = { da: '1 ny virksomhed passer til det, du søger', en: '1 new enterprise fits what you look for' }
    return { to: email, subject, opensIn: browser, links: 3 }
  },
}

/** Somebody has saved a search for the words, and then an enterprise came that it finds. */
async function hasNews(browser: Client, words: string): Promise<void> {
  await done(browser, '/konto/gemte-soegninger/ny', { name: words, query: `q=${words}`, frequency: 'atOnce' })
  const [supplierId = 0] = await addSuppliers(app.database, [{ name: aName(), purpose: words }])
  await asPlatform(async (tx) => {
    await sql`update alerts.saved_search set looked_until = date_trunc('milliseconds', now() - interval '2 hours')`.execute(
      tx,
    )
    await sql`
      insert into alerts.supplier_change (supplier_id, changed_at, findable_since)
      values (${supplierId}, now() - interval '1 hour', now() - interval '1 hour')
    `.execute(tx)
  })
}
