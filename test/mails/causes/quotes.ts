import { sql } from 'kysely'
import { deliverAll, subscribe } from '../../../src/kernel/facts/worker.ts'
import type { Language } from '../../../src/kernel/i18n/language.ts'
import { closeQuotesOfEnded } from '../../../src/modules/quotes/reactions.ts'
import { addSuppliers } from '../../../src/modules/suppliers/factories.ts'
import { today } from '../../support/clock.ts'
import { memoryLog } from '../../support/log.ts'
import { addFollowUps, addOpenEnquiry, compareUrl, confirmPart, quoteUrl, sendQuote } from '../../support/quotes.ts'
import type { Causes } from '../cause.ts'
import { aName, anOrganisation, app, asPlatform, done, other, runJob } from '../stage.ts'

const { database } = app

/** What makes the mails of the module go out. */
export const quotesCauses: Causes = {
  'quotes.quoteArrivedMail': async (language) => {
    const { title, buyer, bidder, reference } = await asked(language, other(language), { isSealed: false })
    await sendQuote(bidder.browser, reference)
    return {
      to: buyer.email,
      subject: { da: `Nyt svar: ${title}`, en: `New answer: ${title}` },
      opensIn: buyer.browser,
    }
  },
  'quotes.partAskedMail': async (language) => {
    const { title, bidder, reference } = await asked(other(language), other(language))
    const partner = await anEnterprise(language)
    await askPart(bidder, partner, reference)
    const subject = {
      da: `Vil I løse en del af opgaven? ${title}`,
      en: `Will you do a part of the job? ${title}`,
    }
    return { to: partner.email, subject, opensIn: partner.browser }
  },
  'quotes.partAnsweredMail': async (language) => {
    const { title, bidder, reference } = await asked(other(language), language)
    const partner = await anEnterprise(other(language))
    await askPart(bidder, partner, reference)
    await confirmPart(partner.browser, reference)
    const subject = {
      da: `Svar på en del af jeres tilbud: ${title}`,
      en: `Answer about a part of your quote: ${title}`,
    }
    return { to: bidder.email, subject, opensIn: bidder.browser }
  },
  'quotes.partChosenMail': async (language) => {
    const { title, partner, decide } = await answeredTogether(language)
    await decide((quote) => ({ choice: quote }))
    const subject = {
      da: `Tilbuddet, I er med i, er valgt: ${title}`,
      en: `The quote you take part in was chosen: ${title}`,
    }
    return { to: partner.email, subject, opensIn: partner.browser }
  },
  'quotes.partNotChosenMail': async (language) => {
    const { title, partner, decide } = await answeredTogether(language)
    await decide((quote) => ({ choice: 'none', [`reason-${quote}`]: 'price' }))
    const subject = {
      da: `Tilbuddet, I er med i, er ikke valgt: ${title}`,
      en: `The quote you take part in was not chosen: ${title}`,
    }
    return { to: partner.email, subject, opensIn: partner.browser }
  },
  'quotes.quoteChosenMail': async (language) => {
    const { title, bidder, decide } = await answered(language)
    await decide((quote) => ({ choice: quote }))
    const subject = { da: `Jeres tilbud er valgt: ${title}`, en: `Your quote was chosen: ${title}` }
    return { to: bidder.email, subject, opensIn: bidder.browser }
  },
  'quotes.quoteDeclinedMail': async (language) => {
    const { title, bidder, decide } = await answered(language)
    await decide((quote) => ({ choice: 'none', [`reason-${quote}`]: 'price' }))
    const subject = { da: `Jeres tilbud er ikke valgt: ${title}`, en: `Your quote was not chosen: ${title}` }
    return { to: bidder.email, subject, opensIn: bidder.browser }
  },
  'quotes.quoteClosedMail': async (language) => {
    const { title, buyer, bidder, reference } = await asked(other(language), language, { isSealed: false })
    await sendQuote(bidder.browser, reference)
    await subscribe(database, [closeQuotesOfEnded])
    await done(buyer.browser, `/indkoeb/forespoergsler/${reference}/afslutning`, { outcome: 'noneSuited' })
    await deliverAll({ database, reactions: [closeQuotesOfEnded], log: memoryLog().log, clock: today })
    const subject = { da: `Forespørgslen er afsluttet: ${title}`, en: `The enquiry is closed: ${title}` }
    return { to: bidder.email, subject, opensIn: bidder.browser }
  },
  'quotes.followUpMail': async (language) => {
    const { title, buyer, id } = await asked(language, other(language))
    await addFollowUps(database, { id, sides: [buyer.organisationId] })
    await asPlatform((tx) => sql`update quotes.follow_up set asked_at = null where enquiry_id = ${id}`.execute(tx))
    await runJob('quotes.askFollowUps')
    const subject = { da: `Hvad kom der ud af det? ${title}`, en: `What came of it? ${title}` }
    return { to: buyer.email, subject, opensIn: buyer.browser }
  },
}

/** Somebody who owns an enterprise that keeps its page. */
async function anEnterprise(language: Language) {
  const { id, owner } = await anOrganisation(language)
  const [supplierId = 0] = await addSuppliers(database, [{ name: aName() }])
  await asPlatform((tx) =>
    sql`update suppliers.supplier set organisation_id = ${id} where id = ${supplierId}`.execute(tx),
  )
  return { ...owner, organisationId: id, supplierId }
}

async function asked(buyers: Language, bidders: Language, more = {}) {
  const { id: organisationId, owner } = await anOrganisation(buyers, { kind: 'municipality' })
  const [buyer, bidder, title] = [{ ...owner, organisationId }, await anEnterprise(bidders), aName()]
  return { title, buyer, bidder, ...(await addOpenEnquiry(database, { buyer, invited: [bidder], title, ...more })) }
}

type Enterprise = Awaited<ReturnType<typeof anEnterprise>>

function askPart(lead: Enterprise, partner: Enterprise, reference: string): Promise<void> {
  return done(lead.browser, `${quoteUrl(reference)}/partnere`, { supplier: String(partner.supplierId), what: 'Vasker' })
}

/** A quote that the buyer can decide on. */
async function answered(language: Language) {
  const { title, buyer, bidder, reference } = await asked(other(language), language, { isSealed: false })
  await sendQuote(bidder.browser, reference)
  return { title, bidder, decide: await decision(buyer, reference) }
}

/** The same in which a partner does a part. */
async function answeredTogether(partners: Language) {
  const { title, buyer, bidder, reference } = await asked(other(partners), other(partners), { isSealed: false })
  const partner = await anEnterprise(partners)
  await askPart(bidder, partner, reference)
  await confirmPart(partner.browser, reference)
  await sendQuote(bidder.browser, reference)
  return { title, partner, decide: await decision(buyer, reference) }
}

/** How the buyer decides on the quote that is there. */
async function decision(buyer: Awaited<ReturnType<typeof asked>>['buyer'], reference: string) {
  const { body } = await buyer.browser.get(compareUrl(reference))
  const [, quote = ''] = /name="choice" value="([0-9a-f-]{36})"/.exec(body) ?? []
  return (fields: (quote: string) => Record<string, string>) =>
    done(buyer.browser, compareUrl(reference), fields(quote))
}
