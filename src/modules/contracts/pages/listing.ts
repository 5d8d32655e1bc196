import type { Handlers } from '../../../kernel/http/handlers.ts'
import { privatePage } from '../../../kernel/http/reply.ts'
import { dayInDenmark } from '../../../kernel/time/clock.ts'
import { buyersOf } from '../actions/propose.ts'
import { listedContracts, monthsByContract, ownContracts } from '../actions/read.ts'
import { texts } from '../locales/texts.ts'
import { monthsIn, statementOf } from '../model/statement.ts'
import type { routes } from '../routes.ts'
import { allView } from '../views/all.ts'
import { listView } from '../views/list.ts'

export const listingPages: Pick<Handlers<typeof routes>, 'list' | 'all'> = {
  list: async (_, context) => {
    const { language } = context
    const contracts = await listedContracts(context)
    const main = listView({ language, contracts, buys: buyersOf(context).length > 0 })
    return privatePage({ title: texts[language].list.heading, main })
  },

  all: async ({ query }, context) => {
    const { language, clock } = context
    const today = dayInDenmark(clock.now())
    const contracts = await ownContracts(context)
    const months = await monthsByContract(context, contracts)
    const thisYear = Number(today.slice(0, 4))
    const logged = [...months.values()].flat()
    const known = new Set([thisYear, ...logged.map(({ month }) => Number(month.slice(0, 4)))])
    const years = [...known].toSorted((one, other) => other - one)
    const year = years.find((each) => String(each) === query.year) ?? thisYear
    const whole = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, endedOn: null, state: 'agreed' } as const
    const ofYear = contracts.flatMap((own) => {
      const inYear = monthsIn(year, months.get(own.contract.id) ?? [])
      return inYear.length === 0 ? [] : [{ ...own, statement: statementOf(own.contract, inYear, today) }]
    })
    const total = statementOf(whole, monthsIn(year, logged), today)
    const main = allView({ language, year, years, contracts: ofYear, total })
    return privatePage({ title: texts[language].all.heading, main })
  },
}
