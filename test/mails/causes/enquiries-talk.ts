import { sql } from 'kysely'
import type { Language } from '../../../src/kernel/i18n/language.ts'
import { addEnquiryToTalkAbout, inviteToTalk } from '../../../src/modules/enquiries/factories/talk.ts'
import { addSuppliers } from '../../../src/modules/suppliers/factories.ts'
import type { Causes } from '../cause.ts'
import { aName, anOrganisation, app, asPlatform, done, other, runJob } from '../stage.ts'

const { database } = app

/** What makes the mails about questions, messages, addenda and the calendar go out. */
export const enquiriesTalkCauses: Causes = {
  'enquiries.questionAskedMail': async (language) => {
    const { title, buyer, bidder, answering } = await talk(language, other(language))
    await done(bidder.browser, `${answering}/spoergsmaal`, { words: 'Hvornår begynder I?' })
    const subject = { da: `Nyt spørgsmål om “${title}”`, en: `New question about “${title}”` }
    return { to: buyer.email, subject, opensIn: buyer.browser }
  },
  'enquiries.questionsAnsweredMail': async (language) => {
    const { title, buyer, bidder, answering, buying } = await talk(other(language), language)
    await done(bidder.browser, `${answering}/spoergsmaal`, { words: 'Hvornår begynder I?' })
    const page = (await buyer.browser.get(`${buying}/spoergsmaal`)).body
    const field = /name="(answer-[^"]+)"/.exec(page)?.[1] ?? ''
    await done(buyer.browser, `${buying}/spoergsmaal`, { [field]: 'I januar.' })
    const subject = { da: `Nye svar om “${title}”`, en: `New answers about “${title}”` }
    return { to: bidder.email, subject, opensIn: bidder.browser }
  },
  'enquiries.messageToEnterpriseMail': async (language) => {
    const { title, buyer, bidder, buying, supplierId } = await talk(other(language), language)
    await done(buyer.browser, `${buying}/beskeder/${supplierId}`, { words: 'Hej' })
    return { to: bidder.email, subject: message(title), opensIn: bidder.browser }
  },
  'enquiries.messageToBuyerMail': async (language) => {
    const { title, buyer, bidder, answering } = await talk(language, other(language))
    await done(bidder.browser, `${answering}/beskeder`, { words: 'Hej' })
    return { to: buyer.email, subject: message(title), opensIn: buyer.browser }
  },
  'enquiries.addendumMail': async (language) => {
    const { title, buyer, bidder, buying } = await talk(other(language), language)
    await done(buyer.browser, `${buying}/tilfoejelser`, { words: 'Mere tid', day: '2026-12-20', time: '12.00' })
    const subject = { da: `Fristen er flyttet: “${title}”`, en: `The deadline has moved: “${title}”` }
    return { to: bidder.email, subject, opensIn: bidder.browser }
  },
  'enquiries.interestMail': async (language) => {
    const { buyer, bidder, plan } = await talk(language, other(language))
    const { title, reference } = await plan()
    await done(bidder.browser, `/kommende-indkoeb/${reference}/interesse`)
    const subject = {
      da: `En virksomhed er interesseret i “${title}”`,
      en: `An enterprise is interested in “${title}”`,
    }
    return { to: buyer.email, subject, opensIn: buyer.browser }
  },
  'enquiries.calendarMail': async (language) => {
    const { bidder, plan } = await talk(other(language), language)
    // Each language follows a trade of its own: what comes for the one must not be told to the other.
    const category = { da: '77310000', en: '98310000' }[language]
    await done(bidder.browser, '/kommende-indkoeb/foelg', { categories: [category] })
    await plan({ categories: [category] })
    await asPlatform((tx) => sql`update enquiries.calendar_follow set told_until = '2026-11-15T12:00:00Z'`.execute(tx))
    await runJob('enquiries.tellCalendar')
    const subject = { da: '1 nyt kommende indkøb', en: '1 new planned purchase' }
    return { to: bidder.email, subject, opensIn: bidder.browser, links: 2 }
  },
}

function message(title: string) {
  return { da: `Ny besked om “${title}”`, en: `New message about “${title}”` }
}

/** A buyer and an enterprise with a public page that is invited, each reading a language. */
async function talk(buyerReads: Language, bidderReads: Language) {
  const title = aName()
  const buyer = await anOrganisation(buyerReads, { kind: 'publicPurchaser' })
  const bidder = await anOrganisation(bidderReads)
  const [supplierId = 0] = await addSuppliers(database, [{ name: aName() }])
  await asPlatform((tx) =>
    sql`update suppliers.supplier set organisation_id = ${bidder.id} where id = ${supplierId}`.execute(tx),
  )
  const { id, reference } = await addEnquiryToTalkAbout(database, { buyerId: buyer.id, title })
  await inviteToTalk(database, { enquiryId: id, buyerId: buyer.id, supplierId, enterpriseId: bidder.id })
  return {
    title,
    buyer: buyer.owner,
    bidder: bidder.owner,
    supplierId,
    buying: `/indkoeb/forespoergsler/${reference}`,
    answering: `/min-virksomhed/forespoergsler/${reference}`,
    plan: async (more: { readonly categories?: readonly string[] } = {}) => {
      const title = aName()
      const planned = { buyerId: buyer.id, kind: 'planned', title, ...more } as const
      return { title, ...(await addEnquiryToTalkAbout(database, planned)) }
    },
  }
}
