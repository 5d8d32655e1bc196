import { type AmountFault, numericOf, type Ore, oreOf, parseAmount, times } from '../../../kernel/money.ts'
import { ok, type Result, refused } from '../../../kernel/result.ts'
import type { Day } from '../../../kernel/time/clock.ts'
import { parseCvr } from '../../reference/index.ts'
import type { Column, LedgerLine, LineFault, Mapping } from '../model.ts'
import { comparableName } from './company-name.ts'

/** Reads an amount as the kind of file writes it. */
export type ReadAmount = (text: string) => Result<Ore, AmountFault>

const krone = oreOf(100n)

/**
 * An amount in a cell of a workbook, which keeps numbers as machines do: `123.456` is a little more than 123 kroner, rounded to
 * the øre, where a ledger in text means thousands.
 */
export const amountInWorkbook: ReadAmount = (text) =>
  parseAmount(/^-?\d+\.\d+$/.test(text) ? numericOf(times(krone, text)) : text)

/** Reads the cells of a row. An empty day is no fault; one that cannot be read is, since months would not add up. */
export function readLine(
  cells: readonly string[],
  mapping: Mapping,
  readAmount: ReadAmount = parseAmount,
): Result<LedgerLine, LineFault> {
  const cell = (column: Column) => cellOf(cells, mapping[column])
  const words = [cell('cvr'), cell('name'), cell('unit'), cell('account'), cell('text')]
  if (words.some((word) => word !== null && looksLikePersonalNumber(word))) return refused('looksLikePersonalNumber')
  const amount = readSigned(cell('amount') ?? '', readAmount)
  if (!amount.ok) return refused('unreadableAmount')
  const written = cell('date')
  const day = written === null ? null : readDay(written)
  if (day === undefined) return refused('unreadableDay')
  const name = cell('name')
  const supplier = {
    cvr: readCvr(cell('cvr')),
    supplierName: name !== null && comparableName(name) !== '' ? name : null,
  }
  if (supplier.cvr === null && supplier.supplierName === null) return refused('noSupplier')
  const told = { unit: cell('unit'), account: cell('account'), text: cell('text') }
  return ok({ ...supplier, ...told, amount: amount.value, day })
}

/** What only people write is no machine's number, in a workbook either. */
function readSigned(text: string, readAmount: ReadAmount): Result<Ore, AmountFault> {
  const negative = withoutMinus(text.replace(currency, ''))
  return negative === undefined ? readAmount(text) : parseAmount(`-${negative.replace(currency, '')}`)
}

const currency = /^(?:kr\.?|dkk)\s*|\s*(?:kr\.?|dkk)$/gi

/**
 * The amount where bookkeeping puts the minus behind, brackets around, or the currency between: `1.000,00-`, `(1.000,00)`,
 * `-kr. 500`. The dash of `100,-` is none.
 */
function withoutMinus(text: string): string | undefined {
  const found = /^\((.+)\)$/.exec(text) ?? /^(.*\d)\s*[-−]$/.exec(text) ?? /^[-−]\s*((?:kr|dkk).+)$/i.exec(text)
  return found?.[1]?.trim()
}

/**
 * A day as ledgers write it: `31-12-2026`, `31.12.26`, `31/12/2026`, `311226`, `31. december 2026`, `2026-12-31`, `20261231`, or
 * Excel's day number.
 */
export function readDay(text: string): Day | undefined {
  const date = withMonthNumber(text.trim().replace(/[ T]\d{1,2}[:.]\d{2}.*$/, ''))
  const danish = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})$/.exec(date) ?? /^(\d{2})(\d{2})(\d{2})$/.exec(date)
  if (danish) return realDay(fullYear(danish[3] ?? ''), danish[2] ?? '', danish[1] ?? '')
  const international = /^(\d{4})[-./]?(\d{2})[-./]?(\d{2})$/.exec(date)
  if (international) return realDay(international[1] ?? '', international[2] ?? '', international[3] ?? '')
  return /^\d{5}$/.test(date) ? dayOfExcel(Number(date)) : undefined
}

/** Whether somewhere in the text ten digits stand that begin with a day of a year, as a Danish CPR number does. */
export function looksLikePersonalNumber(text: string): boolean {
  const found = text.matchAll(/(?<!\d)(\d{2})(\d{2})\d{2}[-\u2010-\u2015 ]?\d{4}(?!\d)/gu)
  // 29 February is let through in every year: the century cannot be told from the six digits alone.
  return found.some(([, day = '', month = '']) => realDay('2000', month, day) !== undefined)
}

const months = ['jan', 'feb', 'mar', 'apr', 'ma[jy]', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'dec']

/** `2. januar 2026` and `2 Jan 2026` as `2.1.2026`; anything else as it is. */
function withMonthNumber(date: string): string {
  const [, day, month = '', year] = /^(\d{1,2})\.?\s+(\p{L}{3,9})\.?,?\s+(\d{4}|\d{2})$/u.exec(date) ?? []
  const place = months.findIndex((name) => new RegExp(`^${name}`, 'i').test(month))
  return day === undefined || place < 0 ? date : `${day}.${place + 1}.${year}`
}

function cellOf(cells: readonly string[], index: number | null): string | null {
  const text = index === null ? '' : (cells[index] ?? '').trim()
  return text === '' ? null : text
}

/** A number that is no CVR number is taken for none: the name may still find the supplier. */
function readCvr(text: string | null): string | null {
  const cvr = parseCvr(text ?? '')
  return cvr.ok ? cvr.value : null
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year
}

function realDay(year: string, month: string, day: string): Day | undefined {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const instant = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(written) ? written : undefined
}

/** Excel counts days from 30 December 1899; 29221 is 1 January 1980 and 73050 the last day of 2099. */
function dayOfExcel(number: number): Day | undefined {
  if (number < 29_221 || number > 73_050) return undefined
  return new Date(Date.UTC(1899, 11, 30 + number)).toISOString().slice(0, 10)
}
