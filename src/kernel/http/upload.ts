import { buffer } from 'node:stream/consumers'
import type { FastifyRequest } from 'fastify'
import { largestPicture } from '../files/picture/picture.ts'
import { cleanText, type FormBody, formBody } from '../forms/form-body.ts'
import type { UploadedFile } from './handlers.ts'
import type { ActionRoute } from './route.ts'

/**
 * What one form may bring along: a picture with its words. Sizes in bytes. A file is cut off one byte after the largest we
 * take: whoever reads it sees that it is too large and says so beside the form, with all that was typed.
 */
export const uploadLimits = { fileSize: largestPicture + 1, files: 1, fields: 20, fieldSize: 20_000, parts: 21 }

export interface SentForm {
  readonly body: FormBody
  readonly files: readonly UploadedFile[]
}

/** What was sent is not of the kind that this form sends. */
class UnexpectedFiles extends Error {
  readonly statusCode = 415
}

/** What was sent breaks off, or is not put together as forms with files are. */
class UnreadableForm extends Error {
  readonly statusCode = 400
}

/** What a form sent: fields, and files where it may bring some. Files for a form that takes none are not even read. */
export async function readSentForm(
  request: FastifyRequest,
  { body, largestFile = largestPicture }: Pick<ActionRoute, 'body' | 'largestFile'>,
): Promise<SentForm> {
  if (!request.isMultipart()) return { body: formBody(request.body), files: [] }
  if (body !== 'files') throw new UnexpectedFiles()
  try {
    return await readParts(request, largestFile)
  } catch (error) {
    // The parser's own errors know no status: they speak of what was sent, not of a fault of ours.
    throw error instanceof Error && 'statusCode' in error ? error : new UnreadableForm('Unreadable.', { cause: error })
  }
}

async function readParts(request: FastifyRequest, largestFile: number): Promise<SentForm> {
  const fields: Record<string, string[]> = {}
  const files: UploadedFile[] = []
  for await (const part of request.parts({ limits: { ...uploadLimits, fileSize: largestFile + 1 } })) {
    if (part.type === 'field') fields[part.fieldname] = [...(fields[part.fieldname] ?? []), cleanText(part.value)]
    else files.push({ field: part.fieldname, name: cleanText(part.filename ?? ''), bytes: await buffer(part.file) })
  }
  // Browsers send a part without name and content for a field in which no file was chosen.
  return { body: fields, files: files.filter(({ name, bytes }) => name !== '' || bytes.length > 0) }
}
