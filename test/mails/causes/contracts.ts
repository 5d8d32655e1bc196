import { sql } from 'kysely'
import type { Language } from '../../../src/kernel/i18n/language.ts'
import { addContract } from '../../../src/modules/contracts/factories.ts'
import { addSuppliers } from '../../../src/modules/suppliers/factories.ts'
import type { Causes } from '../cause.ts'
import { aName, anOrganisation, app, asPlatform, done, other, runJob } from '../stage.ts'

const { database } = app

const numbers = { revision: '0', hours: '120,5', people: '3', newlyEmployed: '1' }

/** What makes the mails of the module go out. */
export const contractsCauses: Causes = {
  'contracts.contractProposedMail': async (language) => {
    const { title, buyer, seller, supplierId } = await parties(other(language), language)
    const terms = { title, startsOn: '01-10-2026', endsOn: '30-09-2027', amount: '250.000' }
    await done(buyer.browser, '/kontrakter/ny', { ...terms, supplier: String(supplierId) })
    const subject = { da: `Er kontrakten rigtig? ${title}`, en: `Is the contract right? ${title}` }
    return { to: seller.email, subject, opensIn: seller.browser }
  },
  'contracts.contractAnsweredMail': async (language) => {
    const { title, buyer, seller, url } = await agreed(language, other(language), { isProposal: true })
    await done(seller.browser, `${url}/svar`, { answer: 'agreed' })
    const subject = { da: `Svar om kontrakten: ${title}`, en: `Answer about the contract: ${title}` }
    return { to: buyer.email, subject, opensIn: buyer.browser }
  },
  'contracts.contractEndedMail': async (language) => {
    const { title, buyer, seller, url } = await agreed(language, other(language))
    await done(seller.browser, `${url}/afslutning`, { endedOn: '31-12-2026' })
    const subject = { da: `Kontrakten er afsluttet: ${title}`, en: `The contract is ended: ${title}` }
    return { to: buyer.email, subject, opensIn: buyer.browser }
  },
  'contracts.monthLoggedMail': async (language) => {
    const { title, buyer, seller, url } = await agreed(language, other(language))
    await done(seller.browser, `${url}/maaneder/2026-10`, numbers)
    const subject = {
      da: `Bekræft timer og job i oktober 2026: ${title}`,
      en: `Confirm hours and jobs in October 2026: ${title}`,
    }
    return { to: buyer.email, subject, opensIn: buyer.browser }
  },
  'contracts.monthObjectedMail': async (language) => {
    const { title, buyer, seller, url } = await agreed(other(language), language, { months: ['2026-10-01'] })
    const objection = { answer: 'objected', words: 'Der var to.', revision: '1' }
    await done(buyer.browser, `${url}/maaneder/2026-10/svar`, objection)
    const subject = {
      da: `Indsigelse mod tallene i oktober 2026: ${title}`,
      en: `Objection to the numbers for October 2026: ${title}`,
    }
    return { to: seller.email, subject, opensIn: seller.browser }
  },
  'contracts.monthMissingMail': async (language) => {
    const { title, seller } = await agreed(other(language), language)
    await runJob('contracts.remindEnterprises')
    const subject = {
      da: `Husk timer og job i oktober 2026: ${title}`,
      en: `Remember hours and jobs in October 2026: ${title}`,
    }
    return { to: seller.email, subject, opensIn: seller.browser }
  },
  'contracts.monthWaitsMail': async (language) => {
    const { title, buyer } = await agreed(language, other(language), { months: ['2026-10-01'] })
    const long = new Date('2026-11-05T12:00:00Z')
    await asPlatform((tx) => sql`update contracts.month set logged_at = ${long}`.execute(tx))
    await runJob('contracts.remindBuyers')
    const subject = {
      da: `Tallene i oktober 2026 venter på jer: ${title}`,
      en: `The numbers for October 2026 wait for you: ${title}`,
    }
    return { to: buyer.email, subject, opensIn: buyer.browser }
  },
}

async function parties(buyers: Language, sellers: Language) {
  const [buying, selling] = [await anOrganisation(buyers, { kind: 'municipality' }), await anOrganisation(sellers)]
  const [supplierId = 0] = await addSuppliers(database, [{ name: aName() }])
  await asPlatform((tx) =>
    sql`update suppliers.supplier set organisation_id = ${selling.id} where id = ${supplierId}`.execute(tx),
  )
  return { title: aName(), supplierId, buyer: asParty(buying), seller: asParty(selling) }
}

function asParty({ id, owner }: Awaited<ReturnType<typeof anOrganisation>>) {
  return { ...owner, organisationId: id }
}

async function agreed(buyers: Language, sellers: Language, more = {}) {
  const { title, buyer, seller, supplierId } = await parties(buyers, sellers)
  const { reference } = await addContract(database, { title, buyer, seller: { ...seller, supplierId }, ...more })
  return { title, buyer, seller, url: `/kontrakter/${reference}` }
}
