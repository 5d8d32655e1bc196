import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { recordFacts } from '../../../kernel/facts/fact.ts'
import { mailEach } from '../../../kernel/mail/mail.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { closeWithOutcome, type Enquiry, enquiryForBuyer, invitedAmong } from '../../enquiries/index.ts'
import { quoteChosen } from '../facts.ts'
import type { Choice } from '../forms/choice.ts'
import { quoteChosenMail, quoteDeclinedMail, type Receiver } from '../mails.ts'
import { firstAsked } from '../model/follow-up.ts'
import type { Quote } from '../model/quote.ts'
import { mayChoose } from '../policy.ts'
import { insertFollowUp } from '../store/follow-ups.ts'
import { partsOfQuote } from '../store/parts.ts'
import { decide, findChosen, openQuotesOf } from '../store/quotes.ts'
import { newestVersions } from '../store/versions.ts'
import { isTimeOver, openHeld } from './open.ts'
import { tellPartners } from './tell-partners.ts'
import { receiversWithin, told } from './told.ts'

/** `partnerGone`: who was to do a part of the chosen quote has said no since it was sent. */
export type ChooseRefusal = 'notFound' | 'nothingToChoose' | 'decidedOtherwise' | 'changedMeanwhile' | 'partnerGone'

/**
 * Chooses one of the quotes, or none, declines the others with their reasons, and closes the enquiry with it. Two colleagues
 * who choose at once make one outcome; the same choice sent twice is made once.
 */
export async function chooseQuote(
  context: Context,
  reference: string,
  choice: Choice,
): Promise<Result<void, ChooseRefusal>> {
  const asked = await enquiryForBuyer(context, reference)
  if (asked === undefined || !mayChoose(context.actor, asked)) return refused('notFound')
  return inTransaction(asSystem(context), async (tx) => {
    const enquiry = await openHeld(tx, context, asked.id)
    if (enquiry.state === 'closed') return asChosenBefore(tx, enquiry, choice)
    const quotes = await standingQuotes(tx, enquiry)
    if (!mayBeChosenFrom(enquiry, quotes)) return refused('nothingToChoose')
    if (!isAboutAll(choice, quotes)) return refused('changedMeanwhile')
    if (await hasLostPartner(tx, quotes, choice)) return refused('partnerGone')
    await decideAll(tx, context, { enquiry, quotes, choice })
    return ok(undefined)
  })
}

async function asChosenBefore(
  tx: Transaction,
  { id, outcome }: Enquiry,
  { chosenId }: Choice,
): Promise<Result<void, 'decidedOtherwise'>> {
  const chosen = await findChosen(tx, id)
  const isSame = chosen === undefined ? chosenId === null && outcome === 'noneSuited' : chosen.id === chosenId
  return isSame ? ok(undefined) : refused('decidedOtherwise')
}

/** Those that the buyer sees; of an enterprise that has just said no after all, the quote is about to be taken back. */
async function standingQuotes(tx: Transaction, { id }: Enquiry): Promise<Quote[]> {
  const open = await openQuotesOf(tx, id)
  const enterprises = open.map(({ enterpriseId }) => enterpriseId)
  const asked = await invitedAmong(tx, id, enterprises)
  const declined = new Set(asked.flatMap(({ enterpriseId, isInterested }) => (isInterested ? [] : [enterpriseId])))
  return open.filter(({ enterpriseId }) => !declined.has(enterpriseId))
}

/** A dialogue ends without a choice; what is sealed is compared when all are there. */
function mayBeChosenFrom(enquiry: Enquiry, quotes: readonly Quote[]): boolean {
  if (enquiry.state !== 'open' || enquiry.kind !== 'quotes' || quotes.length === 0) return false
  return enquiry.content?.isSealed === false || isTimeOver(enquiry)
}

/** Whether the choice was made among just the quotes that are there now: none has come, gone or changed since. */
function isAboutAll({ chosenId, declined, seen }: Choice, quotes: readonly Quote[]): boolean {
  const decided = new Set([...declined.keys(), ...(chosenId === null ? [] : [chosenId])])
  return (
    decided.size === quotes.length &&
    quotes.every(({ id, version }) => decided.has(id) && (seen.get(id) ?? version) === version)
  )
}

/** Whether a partner in the chosen quote has said no since that was sent. */
async function hasLostPartner(tx: Transaction, quotes: readonly Quote[], { chosenId }: Choice): Promise<boolean> {
  const chosen = quotes.filter(({ id }) => id === chosenId)
  const promised = (await newestVersions(tx, chosen)).flatMap(({ parts }) =>
    parts.map(({ enterpriseId }) => enterpriseId),
  )
  const now = chosenId === null ? [] : await partsOfQuote(tx, chosenId)
  return now.some(({ enterpriseId, state }) => state === 'refused' && promised.includes(enterpriseId))
}

interface Deciding {
  readonly enquiry: Enquiry
  readonly quotes: readonly Quote[]
  readonly choice: Choice
}

async function decideAll(tx: Transaction, context: Context, deciding: Deciding): Promise<void> {
  const { enquiry, quotes, choice } = deciding
  const enterprises = quotes.map(({ enterpriseId }) => enterpriseId)
  const receivers = await receiversWithin(tx, enterprises)
  for (const quote of quotes)
    await decideOne(tx, context, quote, { ...deciding, receivers: receivers.get(quote.enterpriseId) })
  const outcome = choice.chosenId === null ? 'noneSuited' : 'chosen'
  await closeWithOutcome(tx, context, enquiry, { outcome, words: null })
}

interface DecidingOne extends Pick<Deciding, 'enquiry' | 'choice'> {
  readonly receivers: readonly Receiver[] | undefined
}

async function decideOne(tx: Transaction, context: Context, quote: Quote, deciding: DecidingOne): Promise<void> {
  const { enquiry, choice, receivers } = deciding
  const by = { at: context.clock.now(), personId: signedIn(context.actor).personId }
  const decline = choice.declined.get(quote.id)
  const isChosen = decline === undefined
  const state = isChosen ? 'chosen' : 'declined'
  await decide(tx, quote.id, { state, reason: decline?.reason ?? null, words: decline?.words ?? null, ...by })
  const write = isChosen ? quoteChosenMail : quoteDeclinedMail
  await mailEach(tx, context, receivers, (to) => write(to, told(enquiry)))
  await tellPartners(tx, context, enquiry, { quote, isChosen })
  if (!isChosen) return
  await recordFacts(tx, [quoteChosen(quote)])
  await followUpLater(tx, quote, by.at)
}

/** Some weeks later both sides are asked what came of it. */
async function followUpLater(tx: Transaction, { enquiryId, buyerId, enterpriseId }: Quote, at: Date): Promise<void> {
  const dueAt = firstAsked(at)
  for (const organisationId of [buyerId, enterpriseId]) {
    await insertFollowUp(tx, { enquiryId, buyerId, organisationId, isBuyer: organisationId === buyerId, dueAt })
  }
}
