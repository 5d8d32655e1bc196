import type { ImportField, ImportMapping, ImportReport, IssueGroup, IssueSeverity } from '../modules/suppliers/index.ts'
import { counted } from './progress.ts'

const fieldNames: Readonly<Record<ImportField, string>> = {
  source: 'source',
  sourceId: 'id in the source',
  name: 'name',
  otherNames: 'other names',
  legalForm: 'legal form',
  cvr: 'CVR number',
  rsv: 'registered social enterprise (RSV)',
  street: 'street',
  houseNumber: 'house number',
  postcode: 'postcode',
  town: 'town',
  municipality: 'municipality',
  country: 'country',
  latitude: 'latitude',
  longitude: 'longitude',
  website: 'website',
  description: 'description',
  purpose: 'purpose',
  types: 'types, as the purpose',
  offers: 'products and services',
  cpv: 'CPV codes',
  targetGroups: 'target groups, by code',
  employs: 'whom it employs',
  deliversTo: 'where it delivers',
  sourceUrl: 'address of the source',
  readOn: 'day the source was read',
}

/** Which column was taken for what. */
export function mappingText({ columns, unused }: ImportMapping): string {
  const width = Math.max(...columns.map(({ header }) => header.length))
  const lines = columns.map(({ header, field }) => `  ${header.padEnd(width)}  ${fieldNames[field]}`)
  const rest = unused.length > 0 ? [`Columns that are not read: ${unused.join(', ')}`] : []
  return ['Columns:', ...lines, ...rest].join('\n')
}

/** What became of the rows and values, and where the details are. */
export function importText(
  report: ImportReport,
  { isDryRun, path }: { isDryRun: boolean; path: string | null },
): string {
  const lines = [rowsLine(report), ...severities.flatMap((severity) => issueLines(report.issues, severity))]
  if (path !== null) lines.push(`Every one of them is in ${path}`)
  if (isDryRun) lines.unshift('This was a dry run: nothing was written. An import would do this:')
  return lines.join('\n')
}

function rowsLine({ read, added, changed, unchanged, attached, kept, rejected }: ImportReport): string {
  const parts = [
    `${added} new`,
    `${changed} changed`,
    `${unchanged} unchanged`,
    `${attached} ${attached === 1 ? 'duplicate' : 'duplicates'}`,
    ...(kept > 0 ? [`${kept} kept by their owners`] : []),
    `${rejected} not imported`,
  ]
  return `${counted(read, 'row', 'rows')}: ${parts.join(', ')}.`
}

const severities = ['rejected', 'leftOut', 'note'] as const

const headings: Readonly<Record<IssueSeverity, (count: number) => string>> = {
  rejected: (count) => `${counted(count, 'row was', 'rows were')} not imported:`,
  leftOut: (count) => `${counted(count, 'value was', 'values were')} left out:`,
  note: (count) => `${counted(count, 'note', 'notes')}:`,
}

function issueLines(groups: readonly IssueGroup[], severity: IssueSeverity): string[] {
  const wanted = groups.filter((group) => group.severity === severity)
  if (wanted.length === 0) return []
  const total = wanted.reduce((sum, { count }) => sum + count, 0)
  return [headings[severity](total), ...wanted.map(groupLine)]
}

function groupLine({ column, count, example }: IssueGroup): string {
  const where = column === '' ? '' : ` in ${column}`
  const value = example.value === '' ? '' : ` "${example.value.slice(0, 60)}"`
  return `  ${count}${where}, such as line ${example.line}${value}: ${example.reason}`
}
