import { readFileSync } from 'node:fs'
import { z } from 'zod'

const folder = new URL('../../../../db/reference/', import.meta.url)

/**
 * Reads a table of `db/reference`: lines that begin with `#` are comments, then a header, then rows; cells are separated
 * by tabs. Throws when a row does not fit the schema, because the file is part of the program.
 */
export function readTable<Row>(name: string, row: z.ZodType<Row>): Row[] {
  const [header, ...rows] = linesOf(name).map((line) => line.split('\t'))
  const records = rows.map((cells) => Object.fromEntries(cells.map((cell, index) => [header?.[index] ?? index, cell])))
  return z.array(row).parse(records)
}

/** The text of a table with its comments, to compare with what it was generated from. */
export function tableText(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}

/** Where a table lies, to write it anew. */
export function tableFile(name: string): URL {
  return new URL(name, folder)
}

/** A cell that may be empty, read as `undefined`. */
export const optionalText = z.string().transform((text) => (text === '' ? undefined : text))

/** A calendar day, or `undefined` for an empty cell. */
export const optionalDay = z.union([z.literal('').transform(() => undefined), z.iso.date()])

/** A cell with several values, separated by `;`. */
export const listOfTexts = z.string().transform((text) => (text === '' ? [] : text.split(';')))

/** Degrees, written with a full stop. */
export const degrees = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/)
  .transform(Number)

/** The lines of a table or list that are no comments. */
export function linesOf(name: string): string[] {
  return tableText(name)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}
