import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aPurchase, aRule, asked, someRules } from '../factories.ts'
import { type Advice, adviceFor } from './advice.ts'
import type { Asked } from './asked.ts'
import type { Purchase } from './purchase.ts'
import type { RouteName, RouteState } from './route.ts'

type Described = Parameters<typeof aPurchase>[0]
const advise = (described: Described, more: Partial<Asked> = {}) => adviceFor(asked(aPurchase(described), more))
const stateOf = ({ routes }: Advice, route: RouteName) => routes.find((each) => each.route === route)?.state
const reasonsOf = ({ routes }: Advice, route: RouteName) =>
  routes.find((each) => each.route === route)?.reasons.map(({ key }) => key)

describe('direct purchase and market test', () => {
  const noCrossBorder = { crossBorder: 'no' } as const
  for (const [buyer, kroner, direct, market, tenderDuty] of [
    ['state', '499999', 'possible', undefined, false],
    ['state', '499999.99', 'possible', undefined, false],
    ['state', '500000', 'notPossible', 'possible', false],
    ['state', '500001', 'notPossible', 'possible', false],
    ['state', '1044399', 'notPossible', 'possible', false],
    ['state', '1044399.99', 'notPossible', 'possible', false],
    ['state', '1044400', 'notPossible', 'notPossible', true],
    ['state', '1044401', 'notPossible', 'notPossible', true],
    ['regionalLocal', '499999', 'possible', undefined, false],
    ['regionalLocal', '500000', 'notPossible', 'possible', false],
    ['regionalLocal', '500001', 'notPossible', 'possible', false],
    ['regionalLocal', '1044400', 'notPossible', 'possible', false],
    ['regionalLocal', '1611359', 'notPossible', 'possible', false],
    ['regionalLocal', '1611360', 'notPossible', 'notPossible', true],
    ['regionalLocal', '1611361', 'notPossible', 'notPossible', true],
  ] as const) {
    test(`of goods for ${kroner} by ${buyer} are ${direct} and ${market}`, () => {
      const advice = advise({ buyer, kroner, ...noCrossBorder })
      assert.equal(stateOf(advice, 'direct'), direct)
      assert.equal(stateOf(advice, 'marketTest'), market)
      assert.equal(reasonsOf(advice, 'tender')?.includes('tenderDuty'), tenderDuty)
      assert.equal(stateOf(advice, 'tender'), 'possible')
    })
  }

  for (const [kroner, market, light] of [
    ['499999', undefined, undefined],
    ['500000', 'possible', undefined],
    ['5581349.99', 'possible', undefined],
    ['5581350', 'notPossible', 'possible'],
    ['5581351', 'notPossible', 'possible'],
  ] as const) {
    test(`of social services for ${kroner} in 2025: market test ${market}, lighter rules ${light}`, () => {
      const described = { kind: 'social', kroner, day: '2025-06-01', ...noCrossBorder } as const
      const rules = [...someRules]
      const advice = advise(described, { coverage: 'listed', rules })
      assert.equal(stateOf(advice, 'marketTest'), market)
      assert.equal(stateOf(advice, 'lightRegime'), light)
    })
  }

  for (const [crossBorder, market, advertising] of [
    ['no', 'possible', 'possible'],
    ['unknown', 'uncertain', 'uncertain'],
    ['yes', 'notPossible', 'possible'],
  ] as const) {
    test(`with cross-border interest ${crossBorder} are ${market}, and advertising is ${advertising}`, () => {
      const advice = advise({ kroner: '900000', crossBorder })
      assert.equal(stateOf(advice, 'marketTest'), market)
      assert.equal(stateOf(advice, 'advertising'), advertising)
    })
  }

  for (const [kind, coverage, kroner, market] of [
    ['goodsServices', 'none', '2000000', 'notPossible'],
    ['goodsServices', 'group', '1611359', 'possible'],
    ['goodsServices', 'group', '2000000', 'uncertain'],
    ['goodsServices', 'unknown', '2000000', 'uncertain'],
    ['goodsServices', 'above', '2000000', 'uncertain'],
    ['social', 'group', '2000000', 'uncertain'],
    ['social', 'none', '2000000', 'uncertain'],
    ['social', 'none', '1611359', 'possible'],
    ['social', 'listed', '2000000', 'possible'],
    ['goodsServices', 'group', '5595000', 'notPossible'],
    ['social', 'none', '5700000', 'notPossible'],
  ] as const) {
    test(`of ${kind} for ${kroner}, a code standing ${coverage} to those with lighter rules: market test ${market}`, () => {
      const advice = advise({ buyer: 'regionalLocal', kind, kroner, ...noCrossBorder }, { coverage })
      assert.equal(stateOf(advice, 'marketTest'), market)
    })
  }

  test('leave a reserved tender open, too, where nobody can say which threshold holds', () => {
    const between = advise({ buyer: 'regionalLocal', kroner: '4000000' }, { coverage: 'group' })
    const reasons = reasonsOf(between, 'section54') ?? []
    assert.deepEqual(reasons.slice(0, 3), ['codeInGroup', 'ifLighter', 'ifNotLighter'])
    assert.ok(!reasons.includes('reservedInTender'))
    assert.ok(
      reasonsOf(advise({ buyer: 'regionalLocal', kroner: '4000000' }), 'section54')?.includes('reservedInTender'),
    )
  })

  test('are uncertain below the limit where other countries would clearly be interested', () =>
    assert.equal(stateOf(advise({ kroner: '400000', crossBorder: 'yes' }), 'direct'), 'uncertain'))

  for (const [kroner, state] of [
    ['40313839', 'uncertain'],
    ['40313840', 'notPossible'],
    ['40313841', 'notPossible'],
  ] as const) {
    test(`of works for ${kroner} are ${state}: the act on works is not kept here`, () => {
      const advice = advise({ kind: 'works', kroner })
      assert.equal(stateOf(advice, 'direct'), state)
      assert.equal(stateOf(advice, 'section190'), 'notPossible')
      assert.equal(stateOf(advice, 'lightRegime'), 'notPossible')
    })
  }

  test('of private purchasers are free, and nothing else is asked of them', () => {
    for (const kroner of ['1', '500000', '1044400', '99999999']) {
      const { routes, rules, missing } = advise({ buyer: 'private', kroner })
      assert.deepEqual(
        routes.map(({ route, state }) => [route, state]),
        [['freeChoice', 'possible']],
      )
      assert.deepEqual([rules, missing], [[], []])
    }
  })
})

describe('a day without rules', () => {
  test('is told, with the last day that is known: 31 December 2027 has rules, 1 January 2028 has none', () => {
    const last = advise({ kroner: '900000', day: '2027-12-31', crossBorder: 'no' })
    assert.deepEqual(last.missing, [])
    assert.equal(stateOf(last, 'marketTest'), 'possible')

    const next = advise({ kroner: '900000', day: '2028-01-01', crossBorder: 'no' })
    assert.equal(stateOf(next, 'marketTest'), 'uncertain')
    assert.ok(
      next.missing.some(({ kind, knownUntil }) => kind === 'thresholdGoodsServices' && knownUntil === '2027-12-31'),
    )
    assert.ok(next.rules.every(({ validTo }) => validTo === null))
  })

  test('leaves open what rests on rules without an end', () =>
    assert.equal(stateOf(advise({ kroner: '400000', day: '2028-01-01' }), 'direct'), 'possible'))

  for (const buyer of ['state', 'regionalLocal'] as const) {
    test(`never makes a way possible that needs them, for ${buyer}`, () => {
      const advice = advise({ buyer, kroner: '900000', day: '2015-12-31' }, { coverage: 'listed' })
      for (const { route, state } of advice.routes) assert.equal(state === 'possible', route === 'tender', route)
    })
  }
})

describe('a limit that was reckoned from euro', () => {
  for (const [kroner, state] of [
    ['5460000', undefined],
    ['5480000', 'uncertain'],
    ['5595000', 'uncertain'],
    ['5700000', 'uncertain'],
    ['5730000', 'possible'],
  ] as const) {
    test(`leaves ${kroner} kroner ${state}`, () => {
      const advice = advise({ kind: 'social', kroner }, { coverage: 'listed' })
      assert.equal(stateOf(advice, 'lightRegime'), state)
    })
  }

  test('is told as uncertain wherever the value lies', () => {
    const { rules } = advise({ kind: 'social', kroner: '6000000' }, { coverage: 'listed' })
    assert.equal(rules.find(({ kind }) => kind === 'thresholdLight')?.certainty, 'derived')
  })
})

describe('a tender reserved under section 54', () => {
  const inclusive = (answer: Purchase['enterprises']['inclusive']) => ({
    enterprises: { ...aPurchase().enterprises, inclusive: answer },
  })
  for (const [kroner, answer, state] of [
    ['1611360', 'yes', 'possible'],
    ['1611360', 'unknown', 'uncertain'],
    ['1611360', 'no', 'notPossible'],
    ['1611359', 'yes', 'uncertain'],
    ['1611359', 'no', 'notPossible'],
  ] as const) {
    test(`for ${kroner}, where the share of staff is there: ${answer}, is ${state}`, () =>
      assert.equal(stateOf(advise({ kroner, ...inclusive(answer) }), 'section54'), state))
  }

  test('is uncertain for social services', () =>
    assert.equal(stateOf(advise({ kind: 'social', kroner: '9000000', ...inclusive('yes') }), 'section54'), 'uncertain'))
})

describe('a contract reserved under section 190', () => {
  const fine = {
    kind: 'social',
    kroner: '9000000',
    period: { from: '2027-01-01', to: '2029-12-31' },
    enterprises: { registered: 'yes', inclusive: 'unknown', publicMission: 'yes', awardedBefore: 'no' },
  } as const satisfies Described

  for (const [what, change, coverage, state] of [
    ['for three years', {}, 'listed', 'possible'],
    ['for three years and a day', { period: { from: '2027-01-01', to: '2030-01-01' } }, 'listed', 'notPossible'],
    ['from a leap day for three years', { period: { from: '2028-02-29', to: '2031-02-28' } }, 'listed', 'possible'],
    ['from a leap day, a day longer', { period: { from: '2028-02-29', to: '2031-03-01' } }, 'listed', 'notPossible'],
    ['for a time that is not known', { period: null }, 'listed', 'uncertain'],
    ['of less than the threshold', { kroner: '5000000' }, 'listed', 'uncertain'],
    ['for a code below the list', {}, 'below', 'uncertain'],
    ['for a code above the list', {}, 'above', 'uncertain'],
    ['for a code of which only the group is known', {}, 'group', 'notPossible'],
    ['for a code that is on no list', {}, 'none', 'notPossible'],
    ['without a code', {}, 'unknown', 'uncertain'],
  ] as const satisfies readonly (readonly [string, Described, Asked['coverage'], RouteState])[]) {
    test(`${what} is ${state}`, () =>
      assert.equal(stateOf(advise({ ...fine, ...change }, { coverage }), 'section190'), state))
  }

  for (const [publicMission, awardedBefore, state] of [
    ['yes', 'no', 'possible'],
    ['yes', 'unknown', 'uncertain'],
    ['yes', 'yes', 'notPossible'],
    ['unknown', 'no', 'uncertain'],
    ['no', 'no', 'notPossible'],
  ] as const) {
    test(`with mission ${publicMission} and an award before ${awardedBefore} is ${state}`, () => {
      const enterprises = { ...fine.enterprises, publicMission, awardedBefore }
      assert.equal(stateOf(advise({ ...fine, enterprises }, { coverage: 'listed' }), 'section190'), state)
    })
  }

  test('goes by the rule of its day: another longest time, another answer', () => {
    const rules = [...someRules.filter(({ kind }) => kind !== 'reservationYears'), aRule('reservationYears', '2.00')]
    assert.equal(stateOf(advise(fine, { coverage: 'listed', rules }), 'section190'), 'notPossible')
  })
})

describe('parts outside the tender', () => {
  test('are not told of below the threshold', () =>
    assert.equal(stateOf(advise({ kroner: '1611359' }), 'smallLots'), undefined))

  test('are as certain as the rules on them', () => {
    assert.equal(stateOf(advise({ kroner: '1611360' }), 'smallLots'), 'uncertain')
    const rules = someRules.map((rule) => ({ ...rule, certainty: 'verified' as const }))
    assert.equal(stateOf(advise({ kroner: '1611360' }, { rules }), 'smallLots'), 'possible')
  })
})

describe('an answer', () => {
  test('tells the possible ways first, then what is uncertain', () => {
    const order = ['possible', 'uncertain', 'notPossible']
    for (const kroner of ['1', '500000', '2000000', '50000000']) {
      const states = advise({ kroner, crossBorder: 'no' }).routes.map(({ state }) => order.indexOf(state))
      assert.deepEqual(states, states.toSorted())
    }
  })

  test('tells of a way that is closed only what closes it', () => {
    for (const { state, reasons } of advise({ kroner: '9000000' }, { coverage: 'group' }).routes) {
      if (state === 'notPossible') assert.ok(reasons.every(({ weighs }) => weighs === 'against'))
    }
  })

  test('names each rule that its reasons name, and no other', () => {
    const advice = advise({ kroner: '2000000' })
    const named = new Set(advice.routes.flatMap(({ reasons }) => reasons.flatMap(({ rule }) => rule ?? [])))
    assert.deepEqual(new Set(advice.rules.map(({ kind }) => kind)), named)
  })

  test('remarks where the code says something else, and that RSV opens no way by itself', () => {
    const enterprises = { ...aPurchase().enterprises, registered: 'yes' } as const
    const advice = advise({ code: '85312000', enterprises }, { coverage: 'listed' })
    assert.deepEqual(advice.remarks, ['kindContradictsCode', 'registeredIsNoRoute'])
    assert.deepEqual(advise({ code: '39000000' }).remarks, [])
  })

  test('lists what to keep in the file, for the ways that are open', () => {
    assert.deepEqual(advise({ kroner: '400000' }).documents, ['estimate', 'market', 'shareProof', 'clauses', 'choice'])
    assert.deepEqual(advise({ buyer: 'private' }).documents, ['estimate', 'choice'])
  })
})
