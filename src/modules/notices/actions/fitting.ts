import { signedIn } from '../../../kernel/access/actor.ts'
import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import { refusedKinds } from '../../../kernel/mail/unsubscribe.ts'
import { type Supplier, suppliersOfOrganisations } from '../../suppliers/index.ts'
import { type Frequency, nextLook } from '../model/alert.ts'
import type { Offered } from '../model/offered.ts'
import type { NoticeCard } from '../model/search.ts'
import { deleteAlert, findFrequency, putAlert } from '../store/alerts.ts'
import { type ComparedLot, type FittingQuestion, findComparedLots, findFitting } from '../store/fitting.ts'
import { fittingLots, offeredBy } from './fit.ts'

/** A notice that fits an enterprise, with the lots that do. */
export interface FittingNotice {
  readonly notice: NoticeCard
  readonly lots: readonly ComparedLot[]
}

/** At most so many are shown; further ones are found by searching. */
export const mostShown = 50

/** The enterprise that whoever asks works for: of several the first that has a page. */
export async function ownSupplier(context: Context): Promise<Supplier | undefined> {
  const sellers = signedIn(context.actor).memberships.filter(({ sells }) => sells)
  const [supplier] = await suppliersOfOrganisations(
    context.database,
    sellers.map(({ organisationId }) => organisationId),
  )
  return supplier
}

/** Open notices that fit the enterprise, reserved and social ones first. */
export function noticesFitting(context: Context, supplier: Supplier): Promise<FittingNotice[]> {
  return fittingOf(context, { offered: offeredBy(supplier), now: context.clock.now(), limit: mostShown })
}

/** The database tells which may fit; which lots do is worked out for each. */
export async function fittingOf(
  { database }: Pick<Context, 'database'>,
  question: FittingQuestion,
): Promise<FittingNotice[]> {
  if (question.offered.categories.length === 0) return []
  const notices = await findFitting(database, question)
  const lots = Map.groupBy(
    await findComparedLots(
      database,
      notices.map(({ id }) => id),
    ),
    ({ notice }) => notice,
  )
  return notices.flatMap((notice) => fittingNotice(notice, lots.get(notice.id) ?? [], question.offered))
}

/** A notice of which no single lot fits, and neither does it as a whole, is left out: what fits in it lies elsewhere. */
function fittingNotice(notice: NoticeCard, lots: readonly ComparedLot[], offered: Offered): FittingNotice[] {
  const fitting = fittingLots(notice, lots, offered)
  return lots.length > 0 && fitting.length === 0 ? [] : [{ notice, lots: fitting }]
}

/** When whoever asks wants to hear of new notices, and whether they have refused such mails altogether. */
export async function alertChoice(
  context: Context,
): Promise<{ readonly frequency: Frequency | 'never'; readonly refusesMails: boolean }> {
  const { personId, email } = signedIn(context.actor)
  const frequency = await inTransaction(context, (tx) => findFrequency(tx, personId))
  const refused = await inTransaction(asSystem(context), (tx) => refusedKinds(tx, email))
  return { frequency: frequency ?? 'never', refusesMails: refused.includes('notices') }
}

/** Says when they want to hear of them. Only what comes from now on is told. Answers whether there is an enterprise to tell it of. */
export async function chooseAlert(context: Context, frequency: Frequency | 'never'): Promise<boolean> {
  const { personId } = signedIn(context.actor)
  if (frequency === 'never') {
    await inTransaction(context, (tx) => deleteAlert(tx, personId))
    return true
  }
  const organisationId = (await ownSupplier(context))?.organisationId ?? null
  if (organisationId === null) return false
  const now = context.clock.now()
  const alert = { personId, organisationId, frequency, lookedUntil: now }
  await inTransaction(context, (tx) => putAlert(tx, alert, nextLook(frequency, now)))
  return true
}
