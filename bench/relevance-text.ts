import type { GradedHit, QueryScore, RelevanceReport, Summary } from './relevance-report.ts'

/** Named of each list; the rest is counted. */
const namesShown = 3

/** The report for a terminal: a table of the kinds of questions, and the worst failures. */
export function relevanceText(report: RelevanceReport, worst: number): string {
  const failures = report.queries.filter(({ ndcg10 }) => ndcg10 !== 1).slice(0, worst)
  return [
    `${report.suppliers} suppliers, ${report.overall.queries} judged queries.`,
    unjudgedText(report.unjudged),
    '',
    row(['kind', 'queries', 'nDCG@10', 'recall@20']),
    ...[...report.kinds, report.overall].map(summaryRow),
    '',
    'The worst:',
    ...failures.map(failureText),
  ]
    .filter((line) => line !== undefined)
    .join('\n')
}

function unjudgedText(unjudged: readonly string[]): string | undefined {
  if (unjudged.length === 0) return undefined
  return `Left out of the means, since nothing is judged relevant to them: ${unjudged.join(', ')} (${unjudged.length}).`
}

function summaryRow({ kind, queries, ndcg10, recall20 }: Summary): string {
  return row([kind, String(queries), decimals(ndcg10), decimals(recall20)])
}

function row([first = '', ...others]: readonly string[]): string {
  return [first.padEnd(12), ...others.map((text) => text.padStart(9))].join(' ')
}

function failureText({ query, municipality, kind, ndcg10, recall20, shown, missing, instead }: QueryScore): string {
  const place = municipality ? ` [${municipality}]` : ''
  return [
    '',
    `  ${query}${place} (${kind}): nDCG ${decimals(ndcg10)}, recall ${decimals(recall20)}, ${shown} shown`,
    `    missing:  ${listText(missing, gradedName)}`,
    `    instead:  ${shown === 0 ? 'nothing was found' : listText(instead, ({ name }) => name)}`,
  ].join('\n')
}

function gradedName({ name, grade }: GradedHit): string {
  return `${name} (${grade})`
}

function listText<Item>(items: readonly Item[], name: (item: Item) => string): string {
  if (items.length === 0) return 'none'
  const rest = items.length - namesShown
  return items.slice(0, namesShown).map(name).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}

function decimals(score: number | undefined): string {
  return score === undefined ? '-' : score.toFixed(3)
}
