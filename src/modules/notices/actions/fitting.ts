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
const mostShown = 50

/** At most so many are compared, and so counted: more fit nobody who has told what they sell. */
const mostCompared = 1_000

/** What fits an enterprise: the first of them, and how many there are. */
export interface Fitting {
  readonly notices: readonly FittingNotice[]
  readonly count: number
  /** There may be more than were counted. */
  readonly isAtLeast: boolean
}

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
export async function noticesFitting(context: Context, supplier: Supplier): Promise<Fitting> {
  const question = { offered: offeredBy(supplier), now: context.clock.now(), limit: mostCompared }
  const { fitting, isCut } = await fittingOf(context, question)
  return { notices: fitting.slice(0, mostShown), count: fitting.length, isAtLeast: isCut }
}

/** Those that fit among the first so many that may; whether there may be further ones. */
interface Compared {
  readonly fitting: readonly FittingNotice[]
  readonly isCut: boolean
}

/** The database tells which may fit; which lots do is worked out for each. */
export async function fittingOf({ database }: Pick<Context, 'database'>, question: FittingQuestion): Promise<Compared> {
  if (question.offered.categories.length === 0) return { fitting: [], isCut: false }
  const notices = await findFitting(database, question)
  const lots = Map.groupBy(
    await findComparedLots(
      database,
      notices.map(({ id }) => id),
    ),
    ({ notice }) => notice,
  )
  const fitting = notices.flatMap((notice) => fittingNotice(notice, lots.get(notice.id) ?? [], question.offered))
  return { fitting, isCut: notices.length === question.limit }
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
