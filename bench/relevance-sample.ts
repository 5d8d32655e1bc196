import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { ok, type Result, refused } from '../src/kernel/result.ts'
import type { Grades } from './ranking-metrics.ts'

/** A question, and how well each supplier answers it in somebody's judgement. */
export interface JudgedQuery {
  readonly number: string
  readonly query: string
  /** Name of a municipality to narrow to, or empty. */
  readonly municipality: string
  /** What makes the question hard: `typo`, `synonym`, `compound` and so on. */
  readonly kind: string
  readonly note: string
  /** By the supplier's id in the file that is imported. */
  readonly grades: Grades
}

export interface Sample {
  /** The table of suppliers, as the import reads it. */
  readonly suppliersFile: string
  readonly queries: readonly JudgedQuery[]
}

const files = { suppliers: 'suppliers.csv', queries: 'queries.tsv', judgements: 'judgements.tsv' }

const queryRow = z.object({
  query_no: z.string().min(1),
  query: z.string().min(1),
  municipality_filter: z.string(),
  kind: z.string().min(1),
  note: z.string(),
})

const judgementRow = z.object({
  query_no: z.string().min(1),
  supplier_id: z.string().min(1),
  grade: z.coerce.number().int().min(0),
})

/** Reads the questions and judgements of a folder, or says in a sentence what it lacks. */
export async function readSample(folder: string): Promise<Result<Sample, string>> {
  const missing = await missingFiles(folder)
  if (missing.length > 0) return refused(missingSentence(folder, missing))

  const queries = await readRows(join(folder, files.queries), queryRow)
  const judgements = await readRows(join(folder, files.judgements), judgementRow)
  const judged = Map.groupBy(judgements, (row) => row.query_no)
  return ok({
    suppliersFile: join(folder, files.suppliers),
    queries: queries.map(({ query_no: number, municipality_filter: municipality, ...rest }) => {
      const grades = new Map((judged.get(number) ?? []).map((row) => [row.supplier_id, row.grade]))
      return { number, municipality, ...rest, grades }
    }),
  })
}

async function missingFiles(folder: string): Promise<string[]> {
  const checks = Object.values(files).map(async (name) => {
    return await access(join(folder, name)).then(
      () => [],
      () => [name],
    )
  })
  return (await Promise.all(checks)).flat()
}

function missingSentence(folder: string, missing: readonly string[]): string {
  return `There is no ${missing.join(', no ')} in ${folder}. Name the folder of the samples: npm run relevance -- FOLDER`
}

async function readRows<Row>(path: string, schema: z.ZodType<Row>): Promise<Row[]> {
  const text = await readFile(path, 'utf8')
  const rows: unknown = parse(text, { columns: true, delimiter: '\t', quote: null, bom: true, skip_empty_lines: true })
  return z.array(schema).parse(rows)
}
