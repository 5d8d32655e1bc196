import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from '../../../kernel/database/database.ts'
import { numericOf, oreFromNumeric } from '../../../kernel/money.ts'
import { amountOf, numericSums, sumsOf, type VatRate } from '../model/line.ts'
import type { Quote, QuoteContent, QuoteVersion, VersionPart } from '../model/quote.ts'

interface NewVersion {
  readonly quoteId: string
  readonly number: number
  readonly at: Date
  readonly personId: number
  readonly content: QuoteContent
  readonly parts: readonly VersionPart[]
}

/** Writes a version with its lines, and who does what. It never changes afterwards. */
export async function insertVersion(tx: Transaction, version: NewVersion): Promise<void> {
  const { quoteId, number, content } = version
  const sums = numericSums(sumsOf(content.lines))
  await sql`
    insert into quotes.version (
      quote_id, number, submitted_at, submitted_by, valid_until, delivery, words, answers, net, vat, gross
    )
    values (
      ${quoteId}, ${number}, ${version.at}, ${version.personId}, ${content.validUntil}, ${content.delivery},
      ${content.words}, ${JSON.stringify(content.answers)}::jsonb, ${sums.net}, ${sums.vat}, ${sums.gross}
    )
  `.execute(tx)
  await insertLines(tx, version)
  await insertParts(tx, version)
}

async function insertLines(tx: Transaction, { quoteId, number, content }: NewVersion): Promise<void> {
  for (const [index, line] of content.lines.entries()) {
    await sql`
      insert into quotes.line (quote_id, number, position, words, quantity, unit, unit_price, vat_rate, amount)
      values (
        ${quoteId}, ${number}, ${index + 1}, ${line.words}, ${line.quantity}, ${line.unit},
        ${numericOf(line.unitPrice)}, ${line.vatRate}, ${numericOf(amountOf(line))}
      )
    `.execute(tx)
  }
}

async function insertParts(tx: Transaction, { quoteId, number, parts }: NewVersion): Promise<void> {
  for (const { enterpriseId, supplierId, what, amount } of parts) {
    await sql`
      insert into quotes.version_part (quote_id, number, enterprise_id, supplier_id, what, amount)
      values (${quoteId}, ${number}, ${enterpriseId}, ${supplierId}, ${what}, ${amount})
    `.execute(tx)
  }
}

/** The newest version of each of the quotes. */
export async function newestVersions(
  tx: Transaction,
  quotes: readonly Pick<Quote, 'id' | 'version'>[],
): Promise<QuoteVersion[]> {
  const ids = quotes.map(({ id }) => id)
  const numbers = quotes.map(({ version }) => version ?? 0)
  const chosen = sql`(quote_id, number) in (select * from unnest(${ids}::uuid[], ${numbers}::smallint[]))`
  return versionsWhere(tx, chosen)
}

/** All versions of a quote, the newest first. */
export async function versionsOf(tx: Transaction, quoteId: string): Promise<QuoteVersion[]> {
  return versionsWhere(tx, sql`quote_id = ${quoteId}`)
}

interface VersionRow
  extends Pick<QuoteVersion, 'quoteId' | 'number' | 'submittedAt' | 'validUntil' | 'delivery' | 'words'> {
  readonly answers: readonly string[]
  readonly net: string
  readonly vat: string
  readonly gross: string
}

interface LineRow {
  readonly quoteId: string
  readonly number: number
  readonly words: string
  readonly quantity: string
  readonly unit: string
  readonly unitPrice: string
  readonly vatRate: VatRate
}

type PartRow = VersionPart & Pick<LineRow, 'quoteId' | 'number'>

async function versionsWhere(tx: Transaction, condition: RawBuilder<unknown>): Promise<QuoteVersion[]> {
  const { rows } = await sql<VersionRow>`
    select
      quote_id as "quoteId",
      number,
      submitted_at as "submittedAt",
      valid_until::text as "validUntil",
      delivery,
      words,
      answers,
      net::text,
      vat::text,
      gross::text
    from quotes.version
    where ${condition}
    order by number desc, quote_id
  `.execute(tx)
  const [lines, parts] = [await linesWhere(tx, condition), await partsWhere(tx, condition)]
  return rows.map(({ net, vat, gross, ...row }) => ({
    ...row,
    sums: { net: oreFromNumeric(net), vat: oreFromNumeric(vat), gross: oreFromNumeric(gross) },
    lines: lines.filter(ofVersion(row)).map(({ unitPrice, words, quantity, unit, vatRate }) => ({
      words,
      quantity,
      unit,
      vatRate,
      unitPrice: oreFromNumeric(unitPrice),
    })),
    parts: parts.filter(ofVersion(row)).map(({ enterpriseId, supplierId, what, amount }) => ({
      enterpriseId,
      supplierId,
      what,
      amount,
    })),
  }))
}

function ofVersion({ quoteId, number }: Pick<VersionRow, 'quoteId' | 'number'>) {
  return (row: Pick<LineRow, 'quoteId' | 'number'>) => row.quoteId === quoteId && row.number === number
}

async function linesWhere(tx: Transaction, condition: RawBuilder<unknown>): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    select
      quote_id as "quoteId",
      number,
      words,
      trim_scale(quantity)::text as quantity,
      unit,
      unit_price::text as "unitPrice",
      vat_rate as "vatRate"
    from quotes.line
    where ${condition}
    order by position
  `.execute(tx)
  return rows
}

async function partsWhere(tx: Transaction, condition: RawBuilder<unknown>): Promise<PartRow[]> {
  const { rows } = await sql<PartRow>`
    select
      quote_id as "quoteId",
      number,
      enterprise_id as "enterpriseId",
      supplier_id as "supplierId",
      what,
      amount::text
    from quotes.version_part
    where ${condition}
    order by enterprise_id
  `.execute(tx)
  return rows
}
