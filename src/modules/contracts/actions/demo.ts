import { asSystem, type Context, inTransaction } from '../../../kernel/context.ts'
import type { Transaction } from '../../../kernel/database/database.ts'
import { oreOf } from '../../../kernel/money.ts'
import { newReference } from '../../../kernel/public-reference.ts'
import { type Day, dayInDenmark } from '../../../kernel/time/clock.ts'
import { daysLater } from '../../../kernel/time/days.ts'
import { monthOf, monthsLater } from '../model/contract.ts'
import type { MonthAnswer } from '../model/month.ts'
import { type Doer, hasContractCalled, insertContract, saveAnswer } from '../store/contracts.ts'
import { noteEvent } from '../store/events.ts'
import { putMonth, saveMonthAnswer } from '../store/months.ts'

/** Somebody of the demo data, and the organisation they act for. */
interface DemoParty {
  readonly organisationId: number
  readonly personId: number
}

interface DemoParties {
  readonly buyer: DemoParty
  readonly enterprise: DemoParty & { readonly supplierId: number }
}

const title = 'Frokost til rådhuset'

/** What the buyer says of each month, the oldest first; of the newest nothing yet. Hours in hundredths. */
const months: readonly { readonly hours: number; readonly people: number; readonly answer: MonthAnswer | null }[] = [
  { hours: 31_200, people: 4, answer: { state: 'confirmed', objection: null } },
  {
    hours: 40_550,
    people: 5,
    answer: { state: 'objected', objection: 'Vi har talt 380 timer. Se på uge 41 en gang til.' },
  },
  { hours: 38_000, people: 5, answer: null },
]

/** A contract between two of the demo data, with months in each state, so that its pages can be seen at once. Once only. */
export function loadDemoContract(context: Context, { buyer, enterprise }: DemoParties): Promise<void> {
  return inTransaction(asSystem(context), async (tx) => {
    const parties = { buyerId: buyer.organisationId, enterpriseId: enterprise.organisationId }
    if (await hasContractCalled(tx, { ...parties, title })) return
    const at = context.clock.now()
    const startsOn = monthsLater(monthOf(dayInDenmark(at)), -months.length)
    const period = { startsOn, endsOn: daysLater(monthsLater(startsOn, 12), -1) }
    const id = await insertContract(
      tx,
      {
        ...{ ...parties, ...period, title, amount: oreOf(48_000_000n), supplierId: enterprise.supplierId },
        ...{ reference: newReference('K'), quoteId: null, enquiryId: null, isProposedByBuyer: true },
      },
      { personId: buyer.personId, at },
    )
    if (id !== undefined)
      await fill(tx, id, { startsOn, byBuyer: { ...buyer, at }, byEnterprise: { ...enterprise, at } })
  })
}

interface Filling {
  readonly startsOn: Day
  readonly byBuyer: Doer
  readonly byEnterprise: Doer
}

async function fill(tx: Transaction, id: number, { startsOn, byBuyer, byEnterprise }: Filling): Promise<void> {
  await noteEvent(tx, id, { what: 'proposed' }, byBuyer)
  await saveAnswer(tx, id, { state: 'agreed', words: null }, byEnterprise)
  await noteEvent(tx, id, { what: 'agreed' }, byEnterprise)
  for (const [index, { hours, people, answer }] of months.entries()) {
    const month = monthsLater(startsOn, index)
    const numbers = { hours, people, newlyEmployed: index === 0 ? 2 : 0, words: null }
    await putMonth(tx, { contractId: id, month }, numbers, byEnterprise)
    await noteEvent(tx, id, { what: 'monthLogged', month }, byEnterprise)
    if (answer === null) continue
    await saveMonthAnswer(tx, { contractId: id, month }, answer, byBuyer)
    const what = answer.state === 'confirmed' ? 'monthConfirmed' : 'monthObjected'
    await noteEvent(tx, id, { what, month, words: answer.objection }, byBuyer)
  }
}
