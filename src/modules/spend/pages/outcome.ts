import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { privatePage, type Reply } from '../../../kernel/http/reply.ts'
import { searchUrl, suppliersByIds } from '../../suppliers/index.ts'
import { analyses, outcomeOf } from '../actions/analyses.ts'
import { nearbySearch } from '../actions/nearby.ts'
import type { Analysis, Outcome, Sum } from '../model.ts'
import { buyersOf } from '../policy/buyers.ts'
import type { Category } from '../views/categories.ts'
import type { Comparison } from '../views/comparison.ts'
import { outcomeView } from '../views/outcome.ts'
import type { NamedSupplier } from '../views/suppliers.ts'

/** The page of an analysis that is done, compared with another where one is named. */
export async function showOutcome(
  context: RequestContext,
  analysis: Analysis,
  comparedWith: number | undefined,
): Promise<Reply> {
  const { actor, language } = context
  const outcome = await outcomeOf(context, analysis)
  const buyer = buyersOf(actor).find(({ organisationId }) => organisationId === analysis.organisationId)
  const main = outcomeView({
    language,
    analysis,
    organisation: buyer?.organisationName ?? '',
    outcome,
    categories: categoriesOf(context, analysis, outcome),
    suppliers: await namedSuppliers(context, outcome),
    comparison: await comparisonFor(context, analysis, comparedWith),
  })
  return privatePage({ title: analysis.title, main })
}

function categoriesOf({ language, ports }: RequestContext, { municipality }: Analysis, outcome: Outcome): Category[] {
  const largestFirst = [...outcome.byCategory].toSorted(([, one], [, other]) => compare(ordinary(one), ordinary(other)))
  return largestFirst.map(([code, sum]) => {
    const search = nearbySearch(code, municipality)
    return { code, sum, searchUrl: searchUrl(search, language), links: ports.spendLinks(search, language) }
  })
}

/** The social enterprises that were bought from, with their names of today; most is bought from the first. */
export async function namedSuppliers(context: RequestContext, outcome: Outcome): Promise<NamedSupplier[]> {
  const { bySupplier, byNameAlone } = outcome
  const found = await suppliersByIds(context, [...bySupplier.keys()])
  const listed = new Map(found.filter(({ isListed }) => isListed).map((supplier) => [supplier.id, supplier]))
  const largestFirst = [...bySupplier].toSorted(([, one], [, other]) => compare(one.socialAmount, other.socialAmount))
  return largestFirst.map(([id, sum]) => ({
    supplier: listed.get(id),
    sum,
    foundBy: foundBy(sum, byNameAlone.get(id)),
  }))
}

function foundBy({ lines }: Sum, byName: Sum | undefined): NamedSupplier['foundBy'] {
  if (byName === undefined) return 'byNumber'
  return byName.lines === lines ? 'byName' : 'byBoth'
}

async function comparisonFor(context: RequestContext, analysis: Analysis, id: number | undefined): Promise<Comparison> {
  const others = (await analyses(context)).filter((each) => each.state === 'done' && each.id !== analysis.id)
  const chosen = others.find((each) => each.id === id)
  if (chosen === undefined) return { others, chosen: undefined }
  const { all } = await outcomeOf(context, chosen)
  return { others, chosen: { id: chosen.id, title: chosen.title, sum: all } }
}

function ordinary({ amount, socialAmount }: Sum): bigint {
  return amount - socialAmount
}

function compare(one: bigint, other: bigint): number {
  return one < other ? 1 : one > other ? -1 : 0
}
