import type { Context } from '../../../kernel/context.ts'
import { foundFiles } from '../../../kernel/files/archive/found-files.ts'
import { largestNotice } from '../model/notice.ts'
import { type ImportOne, type ImportOutcome, importNotice, previewNotice } from './import-notice.ts'

export interface NoticeImport {
  /** Files, folders and ZIP archives. */
  readonly paths: readonly string[]
  /** Called after each file, with how many there were so far. It may throw to end the import. */
  readonly onProgress?: (files: number) => void
}

/** What became of the files. */
export interface NoticeImportReport extends Readonly<Record<ImportOutcome, number>> {
  readonly files: number
  /** Those that were not taken in, each with the reason in a sentence. */
  readonly refused: readonly { readonly file: string; readonly reason: string }[]
}

/** A week of all of Europe is some 20,000 notices of 60 KB. */
const limits = { largest: largestNotice, files: 100_000, total: 8 * 1024 ** 3 }

/** Takes in all notices in files, folders and ZIP archives. What cannot be taken in is told of, and stops nothing else. */
export function importNotices(context: Context, request: NoticeImport): Promise<NoticeImportReport> {
  return forEachFile(context, request, importNotice)
}

/** What an import would do, without doing it. */
export function previewNotices(context: Context, request: NoticeImport): Promise<NoticeImportReport> {
  return forEachFile(context, request, previewNotice)
}

async function forEachFile(
  context: Context,
  { paths, onProgress }: NoticeImport,
  importOne: ImportOne,
): Promise<NoticeImportReport> {
  const counts = { added: 0, changed: 0, unchanged: 0 }
  const refused: { file: string; reason: string }[] = []
  let files = 0
  for (const path of paths) {
    for await (const { name, bytes } of foundFiles(path, limits)) {
      const outcome = bytes.ok ? await importOne(context, bytes.value, 'file') : bytes
      if (outcome.ok) counts[outcome.value] += 1
      else refused.push({ file: name, reason: outcome.refusal })
      files += 1
      onProgress?.(files)
    }
  }
  return { files, ...counts, refused }
}
