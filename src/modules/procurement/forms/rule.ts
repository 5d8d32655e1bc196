import { readDay } from '../../../kernel/forms/day.ts'
import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import { numericOf, parseAmount } from '../../../kernel/money.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import { certainties, type RuleContent, type RuleKind, ruleBuyers, ruleKinds, ruleUnits } from '../model/rule.ts'
import { longest } from '../model/rule-change.ts'

/** Years and per cent beyond this are slips of the pen. */
const mostCounted = 100

const fields = [
  'kind',
  'buyer',
  'amount',
  'euro',
  'validFrom',
  'validTo',
  'source',
  'sourceUrl',
  'certainty',
  'note',
] as const

/** A rule as it is typed, right or wrong. */
export type TypedRule = Readonly<Record<(typeof fields)[number], string>>

export function typedRule(body: FormBody): TypedRule {
  return ruleFields((field) => one(body, field))
}

/** A rule as the form shows it. */
export function ruleAsTyped(rule: RuleContent): TypedRule {
  return ruleFields((field) => {
    const value = rule[field] ?? ''
    return field === 'amount' || field === 'euro' ? value.replace(/\.00$/, '').replace('.', ',') : value
  })
}

/** The form as a rule, or what is wrong with which field. */
export function readRule(typed: TypedRule): Result<RuleContent, readonly FieldFault[]> {
  const kind = ruleKinds.find((each) => each === typed.kind)
  const certainty = certainties.find((each) => each === typed.certainty)
  const [amount, euro] = [readNumber('amount', typed.amount), readNumber('euro', typed.euro)]
  const [validFrom, validTo] = [readDay('validFrom', typed.validFrom), readDay('validTo', typed.validTo)]
  const faults = [
    ...missing(typed, { kind, certainty }),
    ...[amount, euro, validFrom, validTo].flatMap((read) => (read.ok ? [] : [read.refusal])),
    ...countFaults(kind, amount),
    ...textFaults(typed),
  ]
  if (kind === undefined || certainty === undefined || faults.length > 0) return refused(faults)
  if (!amount.ok || !euro.ok || !validFrom.ok || !validTo.ok) return refused(faults)
  if (amount.value === null || validFrom.value === null) return refused(faults)
  if (validTo.value !== null && validTo.value < validFrom.value) {
    return refused([{ field: 'validTo', key: 'periodBackwards' }])
  }
  return ok({
    kind,
    buyer: ruleBuyers.find((each) => each === typed.buyer) ?? 'all',
    validFrom: validFrom.value,
    validTo: validTo.value,
    amount: amount.value,
    euro: euro.value,
    source: typed.source,
    sourceUrl: typed.sourceUrl || null,
    certainty,
    note: typed.note || null,
  })
}

function missing(typed: TypedRule, { kind, certainty }: { readonly kind: unknown; readonly certainty: unknown }) {
  return [
    ...(kind === undefined ? [{ field: 'kind', key: 'kindMissing' }] : []),
    ...(typed.amount === '' ? [{ field: 'amount', key: 'amountMissing' }] : []),
    ...(typed.validFrom === '' ? [{ field: 'validFrom', key: 'dayMissing' }] : []),
    ...(typed.source === '' ? [{ field: 'source', key: 'sourceMissing' }] : []),
    ...(certainty === undefined ? [{ field: 'certainty', key: 'certaintyMissing' }] : []),
    ...(certainty !== undefined && certainty !== 'verified' && typed.note === ''
      ? [{ field: 'note', key: 'noteMissing' }]
      : []),
  ]
}

function countFaults(kind: RuleKind | undefined, amount: Result<string | null, FieldFault>): FieldFault[] {
  if (kind === undefined || ruleUnits[kind] === 'kroner' || !amount.ok) return []
  if (Number(amount.value) > mostCounted) return [{ field: 'amount', key: 'countTooLarge' }]
  const isWhole = Number.isInteger(Number(amount.value))
  return ruleUnits[kind] === 'years' && !isWhole ? [{ field: 'amount', key: 'notANumber' }] : []
}

function textFaults({ source, sourceUrl, note }: TypedRule): FieldFault[] {
  const tooLong = (field: string, text: string, most: number) =>
    text.length > most ? [{ field, key: 'textTooLong' }] : []
  const isAddress = sourceUrl === '' || /^https?:\/\/\S+$/.test(sourceUrl)
  return [
    ...tooLong('source', source, longest.source),
    ...tooLong('sourceUrl', sourceUrl, longest.sourceUrl),
    ...(isAddress ? [] : [{ field: 'sourceUrl', key: 'notAnAddress' }]),
    ...tooLong('note', note, longest.note),
  ]
}

/** Kroner, years and per cent alike, as the database keeps them: `500000.00`. */
function readNumber(field: string, text: string): Result<string | null, FieldFault> {
  if (text === '') return ok(null)
  const read = parseAmount(text)
  if (!read.ok) return refused({ field, key: 'notANumber' })
  return read.value > 0n ? ok(numericOf(read.value)) : refused({ field, key: 'notPositive' })
}

/** The last day of a rule that is to end; not before its first. */
export function readLastDay(body: FormBody, { validFrom }: RuleContent): Result<string, FieldFault> {
  const read = readDay('lastDay', one(body, 'lastDay'))
  if (!read.ok) return read
  if (read.value === null) return refused({ field: 'lastDay', key: 'dayMissing' })
  return read.value < validFrom ? refused({ field: 'lastDay', key: 'periodBackwards' }) : ok(read.value)
}

function ruleFields(value: (field: (typeof fields)[number]) => string): TypedRule {
  return {
    kind: value('kind'),
    buyer: value('buyer'),
    amount: value('amount'),
    euro: value('euro'),
    validFrom: value('validFrom'),
    validTo: value('validTo'),
    source: value('source'),
    sourceUrl: value('sourceUrl'),
    certainty: value('certainty'),
    note: value('note'),
  }
}
