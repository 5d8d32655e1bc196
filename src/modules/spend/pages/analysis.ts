import { fieldErrors } from '../../../design/form/field-errors.ts'
import type { FieldFault } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { organisationCards } from '../../organisations/index.ts'
import { analysisById, orderAnalysis, removeAnalysis } from '../actions/analyses.ts'
import { asTyped, readMapping, type TypedMapping, typedMapping } from '../forms/mapping.ts'
import { texts } from '../locales/texts.ts'
import type { Analysis } from '../model.ts'
import { guessMapping, type MappingRefusal } from '../policy/mapping.ts'
import { routes } from '../routes.ts'
import { mappingView } from '../views/mapping.ts'
import { progressView } from '../views/progress.ts'
import { removalView } from '../views/removal.ts'
import { showOutcome } from './outcome.ts'

type AnalysisPages = Pick<Handlers<typeof routes>, 'analysis' | 'run' | 'confirmRemoval' | 'remove'>

export const analysisPages: AnalysisPages = {
  analysis: ({ params, query }, context) =>
    onAnalysis(params, context, async (analysis) => {
      if (analysis.state === 'uploaded')
        return showMapping(context, analysis, { typed: await guessed(context, analysis) })
      if (analysis.state === 'done') return showOutcome(context, analysis, rowNumber(String(query.compare ?? '')))
      return privatePage({ title: analysis.title, main: progressView(analysis, context.language) })
    }),

  run: ({ params, body }, context) =>
    onAnalysis(params, context, async (analysis) => {
      const typed = typedMapping(body)
      const fields = readMapping(typed)
      if (!fields.ok) return showMapping(context, analysis, { typed, fault: fields.refusal })
      const ordered = await orderAnalysis(context, analysis, fields.value)
      if (!ordered.ok) return showMapping(context, analysis, { typed, fault: mappingFault(ordered.refusal) })
      return seeOther(href(routes.analysis, context.language, { id: params.id }))
    }),

  confirmRemoval: ({ params }, context) =>
    onAnalysis(params, context, async (analysis) => {
      const { language, visit } = context
      const main = removalView({ analysis, language, token: visit.formToken() })
      return privatePage({ title: texts[language].removal.heading(analysis.title), main })
    }),

  remove: ({ params }, context) =>
    onAnalysis(params, context, async (analysis) => {
      await removeAnalysis(context, analysis)
      return seeOther(href(routes.analyses, context.language, {}, { removed: 'yes' }))
    }),
}

async function onAnalysis(
  { id }: { readonly id: string },
  context: RequestContext,
  show: (analysis: Analysis) => Promise<Reply>,
): Promise<Reply> {
  const analysis = await analysisById(context, rowNumber(id) ?? 0)
  return analysis === undefined ? notFound : show(analysis)
}

/** The columns by their names, and the municipality that the buyer belongs to. */
async function guessed(context: RequestContext, { headers, organisationId }: Analysis): Promise<TypedMapping> {
  const [organisation] = await organisationCards(context, [organisationId])
  return asTyped(guessMapping(headers), organisation?.municipality ?? null)
}

/** Where to put it right. */
function mappingFault(refusal: MappingRefusal): FieldFault {
  return { field: refusal === 'noSupplier' ? 'cvr' : 'amount', key: refusal }
}

function showMapping(
  context: RequestContext,
  analysis: Analysis,
  { typed, fault }: { readonly typed: TypedMapping; readonly fault?: FieldFault },
): Reply {
  const { language, visit } = context
  const t = texts[language]
  // Somebody else has let it run meanwhile: there is nothing to choose any more.
  if (analysis.state !== 'uploaded') return seeOther(href(routes.analysis, language, { id: String(analysis.id) }))
  const errors = fault === undefined ? [] : fieldErrors([fault], t.faultSentences)
  const main = mappingView({ language, analysis, typed, errors, token: visit.formToken() })
  return privatePage({ title: t.mapping.heading, status: fault === undefined ? 200 : 422, main })
}
