import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aPurchase, asked, someRules } from '../factories.ts'
import { adviceFor } from './advice.ts'
import type { Asked } from './asked.ts'
import { type Answer, answers, type Purchase } from './purchase.ts'
import { reasonKeys } from './reason.ts'

type Described = Parameters<typeof aPurchase>[0]
const advise = (described: Described, more: Partial<Asked> = {}) => adviceFor(asked(aPurchase(described), more))

describe('advice', () => {
  test('has a use for every reason there is', () => {
    const certain = someRules.map((rule) => ({ ...rule, certainty: 'verified' as const }))
    const advices = [
      ...manyPurchases().map(({ coverage, ...purchase }) => advise(purchase, { coverage })),
      advise({ buyer: 'private' }),
      advise({ kroner: '9000000' }, { rules: certain }),
      advise({ kroner: '9000000', enterprises: { ...allAre('yes'), awardedBefore: 'no' } }, { coverage: 'listed' }),
    ]
    const used = new Set(
      advices.flatMap(({ routes }) => routes.flatMap(({ reasons }) => reasons.map(({ key }) => key))),
    )
    assert.deepEqual(
      reasonKeys.filter((key) => !used.has(key)),
      [],
    )
  })
})

/** Something of everything that makes a difference. */
function manyPurchases() {
  const periods = [null, { from: '2027-01-01', to: '2027-12-31' }, { from: '2027-01-01', to: '2040-01-01' }]
  const kinds = ['goodsServices', 'works', 'social'] as const
  const coverages = ['listed', 'below', 'above', 'group', 'none', 'unknown'] as const
  return kinds
    .flatMap((kind) => coverages.map((coverage) => ({ kind, coverage })))
    .flatMap((each) => ['1', '600000', '2000000', '5595000', '50000000'].map((kroner) => ({ ...each, kroner })))
    .flatMap((each) => answers.map((answer) => ({ ...each, crossBorder: answer, enterprises: allAre(answer) })))
    .flatMap((each) => ['2026-11-22', '2028-01-01'].map((day) => ({ ...each, day })))
    .flatMap((each) => periods.map((period) => ({ ...each, period })))
}

function allAre(answer: Answer): Purchase['enterprises'] {
  return { registered: answer, inclusive: answer, publicMission: answer, awardedBefore: answer }
}
