import { sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import { numericOf, oreFromNumeric, oreOf } from '../../../kernel/money.ts'
import type { CategorySum, Certainty, Outcome, Sum } from '../model.ts'

type Kind = 'all' | 'month' | 'unit' | 'account' | 'category' | 'supplier' | 'nameAlone'

interface Row {
  readonly kind: Kind
  readonly key: string
  readonly lines: number
  readonly amount: string
  readonly socialLines: number
  readonly socialAmount: string
  readonly certainty: Certainty | null
  readonly nearby: number | null
}

/** Keeps what an analysis came to. */
export async function insertOutcome(tx: Transaction, analysisId: number, outcome: Outcome): Promise<void> {
  await sql`
    insert into spend.sum
      (analysis_id, kind, key, lines, amount, social_lines, social_amount, certainty, nearby)
    select
      ${analysisId}, kind, key, lines, amount, "socialLines", "socialAmount", certainty, nearby
    from jsonb_to_recordset(${JSON.stringify(rowsOf(outcome))}::jsonb) as row (
      kind text, key text, lines integer, amount numeric, "socialLines" integer, "socialAmount" numeric,
      certainty text, nearby integer
    )
  `.execute(tx)
}

/** What an analysis came to; a reader who may not see it finds no row. */
export async function findOutcome(tx: Transaction, analysisId: number): Promise<Outcome> {
  const { rows } = await sql<Row>`
    select
      kind,
      key,
      lines,
      amount,
      social_lines as "socialLines",
      social_amount as "socialAmount",
      certainty,
      nearby
    from spend.sum
    where analysis_id = ${analysisId}
  `.execute(tx)
  const keyed = (kind: Kind) => rows.filter((row) => row.kind === kind)
  const sums = (kind: Kind) => new Map(keyed(kind).map((row) => [row.key, sumOf(row)]))
  const numbered = (kind: Kind) => new Map(keyed(kind).map((row) => [Number(row.key), sumOf(row)]))
  return {
    all: sums('all').get('') ?? nothing,
    byMonth: sums('month'),
    byUnit: sums('unit'),
    byAccount: sums('account'),
    bySupplier: numbered('supplier'),
    byNameAlone: numbered('nameAlone'),
    byCategory: new Map(keyed('category').map((row) => [row.key, categorySumOf(row)])),
  }
}

const nothing: Sum = { lines: 0, amount: oreOf(0n), socialLines: 0, socialAmount: oreOf(0n) }

function rowsOf(outcome: Outcome): Row[] {
  const { all, byMonth, byUnit, byAccount, bySupplier, byNameAlone, byCategory } = outcome
  return [
    rowOf('all', '', all),
    ...rowsOfKind('month', byMonth),
    ...rowsOfKind('unit', byUnit),
    ...rowsOfKind('account', byAccount),
    ...rowsOfKind('supplier', bySupplier),
    ...rowsOfKind('nameAlone', byNameAlone),
    ...[...byCategory].map(([code, sum]) => ({
      ...rowOf('category', code, sum),
      certainty: sum.certainty,
      nearby: sum.nearby,
    })),
  ]
}

function rowsOfKind(kind: Kind, sums: ReadonlyMap<string | number, Sum>): Row[] {
  return [...sums].map(([key, sum]) => rowOf(kind, String(key), sum))
}

function rowOf(kind: Kind, key: string, { lines, amount, socialLines, socialAmount }: Sum): Row {
  const amounts = { amount: numericOf(amount), socialAmount: numericOf(socialAmount) }
  return { kind, key, lines, socialLines, ...amounts, certainty: null, nearby: null }
}

function sumOf({ lines, amount, socialLines, socialAmount }: Row): Sum {
  return { lines, amount: oreFromNumeric(amount), socialLines, socialAmount: oreFromNumeric(socialAmount) }
}

function categorySumOf(row: Row): CategorySum {
  return { ...sumOf(row), certainty: row.certainty ?? 'uncertain', nearby: row.nearby }
}
