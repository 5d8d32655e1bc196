import type { RouteAdvice, RouteName } from './route.ts'

/** What to keep in the file, in the order in which it comes about. */
export const documents = [
  'estimate',
  'codeChoice',
  'crossBorder',
  'market',
  'shareProof',
  'missionProof',
  'awardCheck',
  'clauses',
  'lotSizes',
  'choice',
] as const

export type Document = (typeof documents)[number]

const neededFor: Readonly<Record<RouteName, readonly Document[]>> = {
  freeChoice: [],
  direct: ['market'],
  marketTest: ['crossBorder', 'market'],
  advertising: ['crossBorder'],
  section54: ['shareProof'],
  section190: ['codeChoice', 'missionProof', 'awardCheck'],
  lightRegime: ['codeChoice'],
  tender: ['clauses'],
  smallLots: ['lotSizes'],
}

/** What the open ways of buying ask for, beside the estimate and the choice that every file has. */
export function documentsFor(routes: readonly RouteAdvice[]): Document[] {
  const open = routes.filter(({ state }) => state !== 'notPossible')
  const needed = new Set<Document>(['estimate', 'choice', ...open.flatMap(({ route }) => neededFor[route])])
  return documents.filter((each) => needed.has(each))
}
