import { basename, extname, resolve } from 'node:path'
import {
  type ImportMapping,
  type ImportReport,
  type ImportRequest,
  importSuppliers,
  previewImport,
} from '../modules/suppliers/index.ts'
import { type Command, done, failed, misused, type Outcome, type Session, type Terminal } from './command.ts'
import { importText, mappingText } from './import-text.ts'
import { progressLine } from './progress.ts'
import { openReport, type ReportFile, usualReportPath } from './report-file.ts'
import { withReactions, withSession } from './session.ts'
import { readWords } from './words.ts'

/** What was typed, understood. Paths are absolute. */
interface Wanted {
  readonly file: string
  readonly run: typeof importSuppliers
  readonly isDryRun: boolean
  readonly source: string | undefined
  readonly report: string | undefined
}

export const importCommand: Command = {
  name: 'import suppliers',
  usage: 'FILE [--dry-run] [--source NAME] [--report PATH]',
  summary: 'Import suppliers from CSV, TSV or XLSX; again and again, if you like.',
  async run(words, terminal) {
    const parsed = readWords(words, {
      'dry-run': { type: 'boolean' },
      source: { type: 'string' },
      report: { type: 'string' },
    })
    if (!parsed.ok) return misused(parsed.refusal)
    const { positionals, values } = parsed.value
    const [file, ...others] = positionals
    if (file === undefined || others.length > 0) return misused('Name one file to import.')
    const source = values.source?.trim()
    if (source === '' || (source ?? '').length > 100) return misused('The name of a source has 1 to 100 characters.')

    const inPlace = (path: string) => resolve(terminal.workingDirectory, path)
    const report = values.report === undefined ? undefined : inPlace(values.report)
    if (report === inPlace(file)) return misused('The report would overwrite the file that is to be imported.')
    const isDryRun = values['dry-run'] === true
    const run = isDryRun ? previewImport : importSuppliers
    const wanted: Wanted = { file: inPlace(file), run, isDryRun, source, report }
    return withSession(terminal, (session) =>
      withReactions(session, terminal, () => importFile(session, terminal, wanted)),
    )
  },
}

async function importFile(session: Session, terminal: Terminal, wanted: Wanted): Promise<Outcome> {
  const path =
    wanted.report ??
    usualReportPath(
      session.config.dataDirectory,
      basename(wanted.file, extname(wanted.file)),
      session.context.clock.now(),
    )
  const report = await openReport(path)
  if (!report.ok) return failed(report.refusal)

  let mapping: ImportMapping = { columns: [], unused: [] }
  const imported = await wanted.run(session.context, {
    path: wanted.file,
    ...(wanted.source === undefined ? {} : { source: wanted.source }),
    onMapping: (detected) => {
      mapping = detected
    },
    ...watched(terminal, report.value),
  })
  terminal.showProgress('')
  const hasIssues = await report.value.close()
  if (!imported.ok)
    return failed(imported.refusal.kind === 'unreadable' ? imported.refusal.reason : 'You may not import.')
  return told(wanted, mapping, imported.value, hasIssues ? path : null)
}

function watched(
  { interrupted, showProgress }: Terminal,
  report: ReportFile,
): Pick<ImportRequest, 'onIssues' | 'onProgress'> {
  const began = performance.now()
  return {
    async onIssues(issues) {
      interrupted.throwIfAborted()
      await report.write(issues)
    },
    onProgress: (rows) => showProgress(progressLine(rows, performance.now() - began)),
  }
}

function told({ file, isDryRun }: Wanted, mapping: ImportMapping, report: ImportReport, path: string | null): Outcome {
  const { issues, ...rows } = report
  const columns = mapping.columns.map(({ header, field }) => ({ header, field }))
  return done([mappingText(mapping), importText(report, { isDryRun, path })].join('\n\n'), {
    file,
    isDryRun,
    columns,
    unusedColumns: mapping.unused,
    rows,
    issues,
    report: path,
  })
}
