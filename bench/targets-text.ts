import { figure, share, tableRow } from './table-text.ts'
import type { Target } from './targets.ts'

/** The targets as a table. What is not met is for people to judge, and no failure of the run. */
export function targetsText(targets: readonly Target[]): string {
  const rows = targets.map((target) =>
    tableRow(target.what, [target.aim, measuredText(target), verdict(target)], columns),
  )
  return [tableRow('target', ['aim', 'measured', ''], columns), ...rows, notHere].join('\n')
}

const columns = { first: 44, width: 26 }

const notHere =
  'Transferred weight, layout shift and Lighthouse are measured in a browser, by npm run lighthouse. Two processes: --processes 1,2.'

function measuredText({ aim, measured }: Target): string {
  return (aim.includes('1/') ? share(measured) : figure(measured)) ?? '-'
}

function verdict({ measured, isMet }: Target): string {
  if (measured === undefined) return 'not measured'
  return isMet ? 'met' : 'not met'
}
