import { z } from 'zod'
import { type FormBody, readForm } from '../../../../kernel/forms/form-body.ts'
import type { SectionReading } from './reading.ts'

const alternativeText = z.string().min(1, 'altMissing').max(300, 'altTooLong')

const form = z.object({ role: z.enum(['logo', 'picture'], 'unknownChoice'), alternativeText })

/** What a picture is there for and what it shows. */
export function readPictureForm(body: FormBody): SectionReading<z.output<typeof form>> {
  return readForm(form, body)
}

/** What a picture shows, written anew. */
export function readAlternativeText(body: FormBody): SectionReading<{ alternativeText: string }> {
  return readForm(z.object({ alternativeText }), body)
}
