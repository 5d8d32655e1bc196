import { readDay } from '../../../kernel/forms/day.ts'
import { type FieldFault, type FormBody, one } from '../../../kernel/forms/form-body.ts'
import type { Ore } from '../../../kernel/money.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { isTooMuch, type QuoteLine, type VatRate, vatRates } from '../model/line.ts'
import type { QuoteContent } from '../model/quote.ts'
import { readMoney, readQuantity } from './decimal.ts'

const lineFields = ['words', 'quantity', 'unit', 'price', 'vat'] as const

export type LineField = (typeof lineFields)[number]

export const mostLines = 60
const fewestLines = 3

/** Characters, at most: of a line's text or a unit, and of all else. */
const longest = { words: 300, unit: 40, text: 5000 } as const

/** What is asked of this quote, beyond what is asked of all. */
export interface QuoteAsked {
  /** An answer in a dialogue has no price unless it wants to. */
  readonly isDialogue: boolean
  readonly questions: number
  readonly today: Day
  /** The day of the deadline: an offer must hold at least until then. */
  readonly deadlineDay: Day
}

export function lineName(line: number, field: LineField): string {
  return `line${line}${field}`
}

export function answerName(question: number): string {
  return `answer${question}`
}

/** How many lines stand in the form. */
export function linesIn(typed: FormBody): number {
  const rows = Number(one(typed, 'rows'))
  return Number.isInteger(rows) ? Math.min(Math.max(rows, fewestLines), mostLines) : fewestLines
}

/** What was typed in the form's own fields, and nothing else. */
export function typedQuote(body: FormBody, questions: number): FormBody {
  const rows = linesIn(body)
  const fields = [
    'validUntil',
    'delivery',
    'words',
    ...range(questions).map(answerName),
    ...range(rows).flatMap((line) => lineFields.map((field) => lineName(line, field))),
  ]
  const typed = fields.map((field) => [field, [one(body, field)]] as const)
  return { rows: [String(rows)], ...Object.fromEntries(typed.filter(([, [text]]) => text !== '')) }
}

/** The same with room for one line more. */
export function withLine(typed: FormBody): FormBody {
  return { ...typed, rows: [String(Math.min(linesIn(typed) + 1, mostLines))] }
}

/** The fields with more in them than is ever kept, a draft included. */
export function overlongFields(typed: FormBody): FieldFault[] {
  const fields = Object.keys(typed).filter((field) => one(typed, field).length > longest.text)
  return fields.map((field) => ({ field, key: 'textTooLong' }))
}

/** The form as a quote that can be submitted. */
export function readQuote(typed: FormBody, asked: QuoteAsked): Result<QuoteContent, readonly FieldFault[]> {
  const lines = readLines(typed, asked)
  const validUntil = readValidity(typed, asked)
  const answers = range(asked.questions).map((question) => one(typed, answerName(question)))
  const faults = [
    ...(lines.ok ? [] : lines.refusal),
    ...(validUntil.ok ? [] : [validUntil.refusal]),
    ...textFaults(typed, asked),
  ]
  if (faults.length > 0 || !lines.ok || !validUntil.ok) return refused(faults)
  const [delivery, words] = [one(typed, 'delivery'), one(typed, 'words')]
  return ok({
    lines: lines.value,
    validUntil: validUntil.value,
    delivery: delivery === '' ? null : delivery,
    words: words === '' ? null : words,
    answers,
  })
}

/** The lines that can be read already, to reckon with while somebody still types. */
export function readableLines(typed: FormBody): QuoteLine[] {
  return range(linesIn(typed)).flatMap((line) => {
    const read = readLine(typed, line)
    return read?.ok ? [read.value] : []
  })
}

function textFaults(typed: FormBody, { isDialogue, questions }: QuoteAsked): FieldFault[] {
  const missing = (field: string, key: string) => (one(typed, field) === '' ? [{ field, key }] : [])
  return [
    ...(isDialogue ? [] : missing('delivery', 'deliveryMissing')),
    ...(isDialogue && questions === 0 ? missing('words', 'wordsMissing') : []),
    ...range(questions).flatMap((question) => missing(answerName(question), 'answerMissing')),
    ...overlongFields(typed),
  ]
}

function readValidity(typed: FormBody, { isDialogue, today, deadlineDay }: QuoteAsked): Result<Day | null, FieldFault> {
  const field = 'validUntil'
  const day = readDay(field, one(typed, field))
  if (!day.ok) return day
  if (day.value === null) return isDialogue ? day : refused({ field, key: 'validUntilMissing' })
  return day.value < today || day.value < deadlineDay ? refused({ field, key: 'validUntilTooSoon' }) : day
}

function readLines(typed: FormBody, { isDialogue }: QuoteAsked): Result<QuoteLine[], readonly FieldFault[]> {
  const read = range(linesIn(typed)).flatMap((line) => readLine(typed, line) ?? [])
  const faults = read.flatMap((line) => (line.ok ? [] : line.refusal))
  if (faults.length > 0) return refused(faults)
  const lines = read.flatMap((line) => (line.ok ? [line.value] : []))
  const field = lineName(1, 'words')
  if (lines.length === 0 && !isDialogue) return refused([{ field, key: 'noLines' }])
  return isTooMuch(lines) ? refused([{ field, key: 'sumTooLarge' }]) : ok(lines)
}

/** A line; nothing where nothing was typed in it. */
function readLine(typed: FormBody, line: number): Result<QuoteLine, readonly FieldFault[]> | undefined {
  const text = (field: LineField) => one(typed, lineName(line, field))
  if (lineFields.every((field) => field === 'vat' || text(field) === '')) return undefined
  const fault = (field: LineField, key: string): FieldFault => ({ field: lineName(line, field), key })
  const price = readPrice(lineName(line, 'price'), text('price'))
  const quantity = readQuantity(text('quantity'))
  const faults = [
    ...(text('words') === '' ? [fault('words', 'lineWordsMissing')] : []),
    ...(text('words').length > longest.words ? [fault('words', 'lineWordsTooLong')] : []),
    ...(quantity === undefined ? [fault('quantity', 'notQuantity')] : []),
    ...(text('unit') === '' ? [fault('unit', 'unitMissing')] : []),
    ...(text('unit').length > longest.unit ? [fault('unit', 'unitTooLong')] : []),
    ...(price.ok ? [] : [price.refusal]),
  ]
  if (faults.length > 0 || quantity === undefined || !price.ok) return refused(faults)
  return ok({
    words: text('words'),
    quantity,
    unit: text('unit'),
    unitPrice: price.value,
    vatRate: rateOf(text('vat')),
  })
}

function readPrice(field: string, text: string): Result<Ore, FieldFault> {
  return text === '' ? refused({ field, key: 'priceMissing' }) : readMoney(field, text)
}

function rateOf(text: string): VatRate {
  return vatRates.find((rate) => String(rate) === text) ?? 25
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}
