import { z } from 'zod'
import type { FormBody } from '../../../../kernel/forms/form-body.ts'

/** A text that must be there, with the most characters it may have. The messages are keys of `editing.faults`. */
export function neededText(longest: number) {
  return z.string().min(1, 'missing').max(longest, 'tooLong')
}

/** A text that may stay empty; nothing typed is `null`. */
export function optionalText(longest: number) {
  return z
    .string()
    .max(longest, 'tooLong')
    .transform((text) => text || null)
}

/** Several short texts, one a line, each once. */
export function textLines({ most, longest }: { readonly most: number; readonly longest: number }) {
  return z
    .string()
    .transform((text) => [...new Set(text.split('\n').flatMap((line) => line.trim() || []))])
    .refine((lines) => lines.length <= most, 'tooMany')
    .refine((lines) => lines.every((line) => line.length <= longest), 'tooLong')
}

/** Any number of what there is to choose among, each once. */
export function choices(isKnown: (value: string) => boolean) {
  return z.array(z.string().refine(isKnown, 'unknownChoice')).transform((values) => [...new Set(values)])
}

/** A form's fields with these values; empty ones and `null` become nothing typed. */
export function asTyped(values: Readonly<Record<string, string | readonly string[] | null>>): FormBody {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value ?? ''].flat()]))
}
