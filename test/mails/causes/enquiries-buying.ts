import { deliverAll, subscribe } from '../../../src/kernel/facts/worker.ts'
import type { Language } from '../../../src/kernel/i18n/language.ts'
import { addEnquiry, type NewTestEnquiry } from '../../../src/modules/enquiries/factories/enquiry.ts'
import { inviteToTalk } from '../../../src/modules/enquiries/factories/talk.ts'
import { tellAnswersClosed } from '../../../src/modules/enquiries/reactions/buying.ts'
import { addOwnedSupplier } from '../../../src/modules/suppliers/factories.ts'
import { today } from '../../support/clock.ts'
import { memoryLog } from '../../support/log.ts'
import type { Causes } from '../cause.ts'
import { aName, anOrganisation, app, done, operators, other, runJob } from '../stage.ts'

const { database } = app

/** What makes the mails to buyers and operators about an enquiry’s way go out. */
export const enquiriesBuyingCauses: Causes = {
  'enquiries.waitingMail': async (language) => {
    const title = aName()
    const draft = {
      need: { title: [title], description: ['Frokost.'], categories: ['55512000'] },
      answers: { day: ['2026-12-20'], time: ['12.00'] },
    }
    const { buyer, url } = await asks(language, { state: 'draft', draft, isConfirmed: false })
    await done(buyer.browser, `${url}/indsendelse`)
    const { email: to, browser: opensIn } = operators[language]
    return { to, subject: { da: `En forespørgsel venter: ${title}`, en: `An enquiry waits: ${title}` }, opensIn }
  },
  'enquiries.approvedMail': (language) =>
    decided(language, {}, { da: 'Forespørgslen er ude', en: 'The enquiry is out' }),
  'enquiries.changesAskedMail': (language) =>
    decided(
      language,
      { verdict: 'changesAsked', words: 'Skriv mere.' },
      { da: 'Ret jeres forespørgsel', en: 'Change your enquiry' },
    ),
  'enquiries.refusedMail': (language) =>
    decided(
      language,
      { verdict: 'refused', words: 'Ikke et indkøb.' },
      { da: 'Forespørgslen er afvist', en: 'The enquiry is refused' },
    ),
  'enquiries.answersClosedMail': async (language) => {
    const title = aName()
    const { buyer } = await asks(language, { state: 'open', title, answersUntil: new Date('2026-11-21T12:00:00Z') })
    await subscribe(database, [tellAnswersClosed])
    await runJob('enquiries.closeAnswers')
    await deliverAll({ database, reactions: [tellAnswersClosed], log: memoryLog().log, clock: today })
    const subject = { da: `Svarfristen er gået: ${title}`, en: `The deadline has passed: ${title}` }
    return { to: buyer.email, subject, opensIn: buyer.browser }
  },
  'enquiries.withdrawnMail': async (language) => {
    const title = aName()
    const { buyer, buyerId, id, url } = await asks(other(language), { state: 'open', title })
    const bidder = await anOrganisation(language)
    const { supplierId } = await addOwnedSupplier(database, { name: aName() })
    await inviteToTalk(database, { enquiryId: id, buyerId, supplierId, enterpriseId: bidder.id })
    await done(buyer.browser, `${url}/tilbagetraekning`)
    const subject = { da: `Trukket tilbage: ${title}`, en: `Withdrawn: ${title}` }
    return { to: bidder.owner.email, subject, opensIn: bidder.owner.browser }
  },
}

interface Asking extends Omit<NewTestEnquiry, 'buyer'> {
  readonly isConfirmed?: boolean
}

/** An enquiry of a buyer that reads the language. */
async function asks(language: Language, { isConfirmed = true, ...enquiry }: Asking) {
  const { id: organisationId, owner } = await anOrganisation(language, { kind: 'publicPurchaser', isConfirmed })
  const buyer = { organisationId, personId: owner.personId }
  const { id, reference, revision } = await addEnquiry(database, { buyer, ...enquiry })
  return { id, revision, reference, buyer: owner, buyerId: organisationId, url: `/indkoeb/forespoergsler/${reference}` }
}

/** An operator decides on what a buyer has handed in. */
async function decided(
  language: Language,
  fields: { readonly verdict?: string; readonly words?: string },
  subject: Readonly<Record<Language, string>>,
) {
  const title = aName()
  const { buyer, reference, revision } = await asks(language, { state: 'submitted', title })
  const form = { revision: String(revision), ...fields }
  await done(operators[other(language)].browser, `/sekretariat/forespoergsler/${reference}`, form)
  return {
    to: buyer.email,
    subject: { da: `${subject.da}: ${title}`, en: `${subject.en}: ${title}` },
    opensIn: buyer.browser,
  }
}
