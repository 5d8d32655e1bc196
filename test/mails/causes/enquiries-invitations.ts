import { sql } from 'kysely'
import { type Fact, recordFacts } from '../../../src/kernel/facts/fact.ts'
import { deliverAll, subscribe } from '../../../src/kernel/facts/worker.ts'
import type { Language } from '../../../src/kernel/i18n/language.ts'
import { addEnquiryToTalkAbout, inviteToTalk } from '../../../src/modules/enquiries/factories/talk.ts'
import {
  enterpriseInterested,
  enterpriseInvited,
  enterpriseNudged,
  enterpriseReminded,
} from '../../../src/modules/enquiries/facts.ts'
import { mailInterested, mailInvited } from '../../../src/modules/enquiries/reactions/matching.ts'
import { addSuppliers } from '../../../src/modules/suppliers/factories.ts'
import { today } from '../../support/clock.ts'
import { memoryLog } from '../../support/log.ts'
import type { Causes } from '../cause.ts'
import { aName, anOrganisation, app, asPlatform, other } from '../stage.ts'

const { database } = app

/** What makes the mails to enterprises that are invited go out, and those about their answers. */
export const enquiriesInvitationsCauses: Causes = {
  'enquiries.interestedMail': interested,
  'enquiries.invitedMail': async (language) => {
    const { title, to, opensIn } = await told(language, enterpriseInvited)
    return { to, subject: { da: `Kan I levere dette? ${title}`, en: `Can you deliver this? ${title}` }, opensIn }
  },
  'enquiries.remindedMail': async (language) => {
    const { title, to, opensIn } = await told(language, enterpriseReminded)
    return { to, subject: { da: `Fristen nærmer sig: ${title}`, en: `The deadline is near: ${title}` }, opensIn }
  },
  'enquiries.nudgedMail': async (language) => {
    const { title, to, opensIn } = await told(language, (touched) => enterpriseNudged({ ...touched, number: 1 }))
    const subject = {
      da: `Indkøberen vil gerne høre fra jer: ${title}`,
      en: `The purchaser would like to hear from you: ${title}`,
    }
    return { to, subject, opensIn }
  },
}

/** An enterprise is interested, and the buyer is told. */
async function interested(language: Language) {
  const title = aName()
  const buyer = await anOrganisation(language, { kind: 'publicPurchaser' })
  const bidder = await anOrganisation(other(language))
  const { id } = await addEnquiryToTalkAbout(database, { buyerId: buyer.id, title })
  await subscribe(database, [mailInterested])
  const touched = { enquiryId: id, buyerId: buyer.id, enterpriseId: bidder.id }
  await asPlatform((tx) => recordFacts(tx, [enterpriseInterested(touched)]))
  await deliverAll({ database, reactions: [mailInterested], log: memoryLog().log, clock: today })
  const subject = { da: `En virksomhed er interesseret: ${title}`, en: `An enterprise is interested: ${title}` }
  return { to: buyer.owner.email, subject, opensIn: buyer.owner.browser }
}

/** An enterprise that is invited is told something of it. */
async function told(language: Language, tell: (touched: Parameters<typeof enterpriseInvited>[0]) => Fact) {
  const title = aName()
  const buyer = await anOrganisation(other(language), { kind: 'publicPurchaser' })
  const bidder = await anOrganisation(language)
  const [supplierId = 0] = await addSuppliers(database, [{ name: aName() }])
  const enterpriseId = bidder.id
  await asPlatform((tx) =>
    sql`update suppliers.supplier set organisation_id = ${enterpriseId} where id = ${supplierId}`.execute(tx),
  )
  const { id } = await addEnquiryToTalkAbout(database, { buyerId: buyer.id, title })
  await inviteToTalk(database, { enquiryId: id, buyerId: buyer.id, supplierId, enterpriseId })
  await subscribe(database, [mailInvited])
  await asPlatform((tx) => recordFacts(tx, [tell({ enquiryId: id, buyerId: buyer.id, enterpriseId })]))
  await deliverAll({ database, reactions: [mailInvited], log: memoryLog().log, clock: today })
  return { title, to: bidder.owner.email, opensIn: bidder.owner.browser }
}
