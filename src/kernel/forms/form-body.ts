import { z } from 'zod'
import { ok, type Result, refused } from '../result.ts'

/** A form as it was sent: each field with what was typed into it. Line ends are `\n`; characters that no text holds are gone. */
export type FormBody = Readonly<Record<string, readonly string[]>>

/** What is wrong with a field, as the key of a sentence; the module's texts make the sentence. */
export interface FieldFault {
  readonly field: string
  readonly key: string
}

/** What was typed into a field, without space around it; empty where the form has no such field. */
export function one(body: FormBody, field: string): string {
  return (body[field]?.[0] ?? '').trim()
}

/** What was chosen or typed in fields of the same name; empty ones are left out. */
export function many(body: FormBody, field: string): string[] {
  return (body[field] ?? []).map((value) => value.trim()).filter((value) => value !== '')
}

/** Cleans what a browser, or anybody else, sent. */
export function formBody(sent: unknown): FormBody {
  if (typeof sent !== 'object' || sent === null) return {}
  return Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, [value].flat().map(cleanText)]))
}

/** PostgreSQL stores no NUL, UTF-8 has no lone surrogates, and browsers send line ends as on a typewriter. */
export function cleanText(value: unknown): string {
  return String(value).replaceAll('\0', '').replaceAll('\r\n', '\n').toWellFormed()
}

/**
 * Reads a form by a schema: each field is a text, or a list where the schema says so; space around is gone. The messages of
 * the schema's faults are keys of sentences. Only the first fault of a field is told.
 */
export function readForm<Shape extends z.core.$ZodLooseShape>(
  schema: z.ZodObject<Shape>,
  body: FormBody,
): Result<z.output<z.ZodObject<Shape>>, readonly FieldFault[]> {
  const parsed = schema.safeParse(valuesFor(schema, body))
  if (parsed.success) return ok(parsed.data)
  const faults = new Map<string, FieldFault>()
  for (const { path, message } of parsed.error.issues) {
    const field = String(path[0] ?? '')
    if (!faults.has(field)) faults.set(field, { field, key: message })
  }
  return refused([...faults.values()])
}

function valuesFor<Shape extends z.core.$ZodLooseShape>(
  schema: z.ZodObject<Shape>,
  body: FormBody,
): Record<string, string | string[]> {
  const fields = Object.entries(schema.shape)
  return Object.fromEntries(fields.map(([name, field]) => [name, isList(field) ? many(body, name) : one(body, name)]))
}

function isList(field: unknown): boolean {
  return field instanceof z.ZodArray || (field instanceof z.ZodPipe && field.in instanceof z.ZodArray)
}
