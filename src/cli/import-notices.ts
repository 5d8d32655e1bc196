import { resolve } from 'node:path'
import { importNotices, type NoticeImportReport, previewNotices } from '../modules/notices/index.ts'
import { type Command, done, failed, misused, type Outcome, type Session, type Terminal } from './command.ts'
import { counted } from './progress.ts'
import { withSession } from './session.ts'
import { readWords } from './words.ts'

export const importNoticesCommand: Command = {
  name: 'import notices',
  usage: 'PATH... [--dry-run]',
  summary:
    'Import public tender notices (eForms, TED_EXPORT) from files, folders and ZIP archives; again and again, if you like.',
  async run(words, terminal) {
    const parsed = readWords(words, { 'dry-run': { type: 'boolean' } })
    if (!parsed.ok) return misused(parsed.refusal)
    const { positionals, values } = parsed.value
    if (positionals.length === 0) return misused('Name a file, a folder or a ZIP archive to import.')
    const paths = positionals.map((path) => resolve(terminal.workingDirectory, path))
    const wanted = { paths, isDryRun: values['dry-run'] === true }
    return withSession(terminal, (session) => importPaths(session, terminal, wanted))
  },
}

interface Wanted {
  readonly paths: readonly string[]
  readonly isDryRun: boolean
}

async function importPaths(
  { context }: Session,
  { interrupted, showProgress }: Terminal,
  { paths, isDryRun }: Wanted,
): Promise<Outcome> {
  const run = isDryRun ? previewNotices : importNotices
  const report = await run(context, {
    paths,
    onProgress(files) {
      interrupted.throwIfAborted()
      showProgress(counted(files, 'file', 'files'))
    },
  })
  showProgress('')
  if (report.files === report.refused.length) return failed(nothingRead(report))
  return done(reportText(report, isDryRun), { isDryRun, ...report })
}

function nothingRead(report: NoticeImportReport): string {
  return report.files === 0 ? 'There are no files to import.' : [noneTaken, ...refusedLines(report)].join('\n')
}

const noneTaken = 'No notice was imported.'

function reportText(report: NoticeImportReport, isDryRun: boolean): string {
  const { files, added, changed, unchanged, refused } = report
  const counts = `${added} new, ${changed} changed, ${unchanged} unchanged, ${refused.length} not imported`
  const lines = [`${counted(files, 'file', 'files')}: ${counts}.`, ...refusedLines(report)]
  if (isDryRun) lines.unshift('This was a dry run: nothing was written. An import would do this:')
  return lines.join('\n')
}

/** A reader looks through some; all of them stand in the JSON. */
const mostNamed = 50

function refusedLines({ refused }: NoticeImportReport): string[] {
  const more = refused.length - mostNamed
  return [
    ...refused.slice(0, mostNamed).map(({ file, reason }) => `  ${file}: ${reason}`),
    ...(more > 0 ? [`  and ${more} more; --json names all of them.`] : []),
  ]
}
