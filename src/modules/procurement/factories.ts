import type { Actor } from '../../kernel/access/actor.ts'
import { oreOf } from '../../kernel/money.ts'
import type { Asked } from './model/asked.ts'
import type { Purchase } from './model/purchase.ts'
import type { RuleContent, RuleKind } from './model/rule.ts'

/** A purchase of goods by a municipality, of which nothing is known beyond its value; 100,000 kroner unless told. */
export function aPurchase({ kroner = '100000', ...more }: Partial<Purchase> & { kroner?: string } = {}): Purchase {
  const [whole = '', decimals = ''] = kroner.split('.')
  return {
    buyer: 'regionalLocal',
    kind: 'goodsServices',
    code: null,
    value: oreOf(BigInt(whole + decimals.padEnd(2, '0'))),
    day: '2026-11-22',
    period: null,
    crossBorder: 'unknown',
    enterprises: { registered: 'unknown', inclusive: 'unknown', publicMission: 'unknown', awardedBefore: 'unknown' },
    ...more,
  }
}

/** A rule that everybody has checked. */
export function aRule(kind: RuleKind, amount: string, more: Partial<RuleContent> = {}): RuleContent {
  return {
    kind,
    buyer: 'all',
    validFrom: '2026-01-01',
    validTo: '2027-12-31',
    amount,
    euro: null,
    source: 'Loven',
    sourceUrl: null,
    certainty: 'verified',
    note: null,
    ...more,
  }
}

const always = { validFrom: '2016-01-01', validTo: null } as const

/** The rules of 2026 and 2027, and those without an end. */
export const someRules: readonly RuleContent[] = [
  aRule('thresholdGoodsServices', '1044400.00', { buyer: 'state' }),
  aRule('thresholdGoodsServices', '1611360.00', { buyer: 'regionalLocal' }),
  aRule('thresholdWorks', '40313840.00'),
  aRule('thresholdLight', '5595000.00', { certainty: 'derived', note: 'Regnet ud.' }),
  aRule('thresholdLight', '5581350.00', { validFrom: '2024-01-01', validTo: '2025-12-31' }),
  aRule('partDelivery', '596800.00'),
  aRule('partDeliveryShare', '20.00', { ...always, certainty: 'uncertain', note: 'Ikke kontrolleret.' }),
  aRule('lightCheck', '500000.00', always),
  aRule('reservationYears', '3.00', always),
  aRule('inclusiveShare', '30.00', always),
]

/** A purchase with the rules above; its code is on no list unless told. */
export function asked(purchase: Purchase, more: Partial<Asked> = {}): Asked {
  return { purchase, coverage: 'none', rules: someRules, ...more }
}

/** Somebody who buys for an organisation. */
export function aBuyer(personId: number, organisationId: number): Actor {
  return {
    kind: 'person',
    personId,
    sessionId: 1,
    name: 'Nogen',
    email: 'nogen@example.dk',
    isOperator: false,
    awaitsSecondFactor: false,
    memberships: [
      {
        organisationId,
        organisationName: 'Prøve',
        role: 'owner',
        sells: false,
        buys: true,
        vouches: false,
        isTrusted: true,
        isVerified: true,
      },
    ],
  }
}
