import { buffer } from 'node:stream/consumers'
import type { FastifyRequest } from 'fastify'
import { largestPicture } from '../files/picture/picture.ts'
import { cleanText, type FormBody, formBody } from '../forms/form-body.ts'
import type { UploadedFile } from './handlers.ts'

/**
 * What one form may bring along: a picture with its words. Sizes in bytes. A file is cut off one byte after the largest we
 * take: whoever reads it sees that it is too large and says so beside the form, with all that was typed.
 */
export const uploadLimits = { fileSize: largestPicture + 1, files: 1, fields: 20, fieldSize: 20_000, parts: 21 }

export interface SentForm {
  readonly body: FormBody
  readonly files: readonly UploadedFile[]
}

/** What a form sent: fields, and files where it may bring some. */
export async function readSentForm(request: FastifyRequest): Promise<SentForm> {
  if (!request.isMultipart()) return { body: formBody(request.body), files: [] }

  const fields: Record<string, string[]> = {}
  const files: UploadedFile[] = []
  for await (const part of request.parts({ limits: uploadLimits })) {
    if (part.type === 'field') fields[part.fieldname] = [...(fields[part.fieldname] ?? []), cleanText(part.value)]
    else files.push({ field: part.fieldname, name: cleanText(part.filename ?? ''), bytes: await buffer(part.file) })
  }
  // Browsers send a part without name and content for a field in which no file was chosen.
  return { body: fields, files: files.filter(({ name, bytes }) => name !== '' || bytes.length > 0) }
}
