import type { FieldError } from '../../../design/form/form.ts'
import { one as fieldOf } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { notAllowed, notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { keepApart, mergeSuppliers } from '../actions/merge.ts'
import { comparison, merged, type Pair, type Side } from '../actions/merge-read.ts'
import { texts } from '../locales/texts.ts'
import { type MergeRefusal, mergeHindrance } from '../model/likeness.ts'
import { likenessRoutes } from '../routes/verification.ts'
import { likenessesView } from '../views/verification/likeness.ts'
import { comparisonView, confirmationView } from '../views/verification/merging.ts'
import { likenessesWaiting } from './verification-waiting.ts'

export const likenessPages: Handlers<typeof likenessRoutes> = {
  likenesses: async ({ query }, context) => {
    const waiting = await likenessesWaiting(context)
    const notice = (['merged', 'keptApart'] as const).find((each) => each === query.notice)
    return privatePage({
      title: texts[context.language].verification.likeness.heading,
      main: likenessesView({ waiting, desk: context.ports.operatorDesk, language: context.language, notice }),
    })
  },

  compare: async ({ params, query }, context) => {
    const pair = await comparison(context, params.one, params.other)
    if (pair === undefined) return notFound
    const chosen = choiceOf(pair, query.stays)
    const mayMerge = chosen !== undefined && hindranceOf(chosen) === undefined
    return mayMerge ? confirmPage(context, pair, chosen) : comparePage(context, pair, { typed: '' })
  },

  merge: async ({ params, body }, context) => {
    const typed = fieldOf(body, 'stays')
    if (fieldOf(body, 'confirmed') !== 'yes') return choose(context, params, typed)
    const ids = [params.one, params.other].flatMap((text) => rowNumber(text) ?? [])
    const stays = ids.find((id) => String(id) === typed)
    const goes = ids.find((id) => id !== stays)
    if (stays === undefined || goes === undefined)
      return refusedPage(context, params, { typed, refusal: 'staysMissing' })
    const done = await mergeSuppliers(context, { stays, goes })
    if (done.ok) return seeOther(listUrl(context, 'merged'))
    return refusedPage(context, params, { typed, refusal: done.refusal.kind })
  },

  keepApart: async ({ params }, context) => {
    const pair = await comparison(context, params.one, params.other)
    if (pair === undefined) return notFound
    const kept = await keepApart(context, pair[0].supplier.id, pair[1].supplier.id)
    return kept.ok ? seeOther(listUrl(context, 'keptApart')) : notAllowed
  },
}

interface Choice {
  readonly stays: Side
  readonly goes: Side
}

function choiceOf([one, other]: Pair, typed: unknown): Choice | undefined {
  if (typed === String(one.supplier.id)) return { stays: one, goes: other }
  return typed === String(other.supplier.id) ? { stays: other, goes: one } : undefined
}

function hindranceOf({ stays, goes }: Choice): MergeRefusal | undefined {
  return mergeHindrance({ stays: stays.supplier, goes: goes.supplier })
}

interface Params {
  readonly one: string
  readonly other: string
}

/** The first of two steps: what was chosen is shown before it is done. */
async function choose(context: RequestContext, params: Params, typed: string): Promise<Reply> {
  const pair = await comparison(context, params.one, params.other)
  if (pair === undefined) return notFound
  const chosen = choiceOf(pair, typed)
  const refusal = chosen === undefined ? 'staysMissing' : hindranceOf(chosen)?.kind
  if (refusal !== undefined) return refusedPage(context, params, { typed, refusal })
  return seeOther(href(likenessRoutes.compare, context.language, params, { stays: typed }))
}

interface Refused {
  readonly typed: string
  readonly refusal: MergeRefusal['kind'] | 'staysMissing'
}

async function refusedPage(context: RequestContext, params: Params, { typed, refusal }: Refused): Promise<Reply> {
  if (refusal === 'notAllowed') return notAllowed
  const pair = await comparison(context, params.one, params.other)
  if (pair === undefined || refusal === 'notFound') return notFound
  const t = texts[context.language].verification
  const message = refusal === 'staysMissing' ? t.faults.staysMissing : t.likeness.hindrance[refusal]
  return comparePage(context, pair, { typed, errors: [{ field: 'stays', message }] })
}

function comparePage(
  { language, visit, ports }: RequestContext,
  pair: Pair,
  { typed, errors = [] }: { readonly typed: string; readonly errors?: readonly FieldError[] },
): Reply {
  return privatePage({
    status: errors.length > 0 ? 422 : 200,
    title: titleOf(pair, language),
    main: comparisonView({ pair, desk: ports.operatorDesk, language, token: visit.formToken(), typed, errors }),
  })
}

function confirmPage({ language, visit, ports }: RequestContext, pair: Pair, { stays, goes }: Choice): Reply {
  return privatePage({
    title: titleOf(pair, language),
    main: confirmationView({
      ...{ pair, stays, goes, language },
      desk: ports.operatorDesk,
      result: merged(stays, goes),
      token: visit.formToken(),
    }),
  })
}

function titleOf([one, other]: Pair, language: RequestContext['language']): string {
  return texts[language].verification.likeness.compare(one.supplier.name, other.supplier.name)
}

function listUrl({ language }: RequestContext, notice: 'merged' | 'keptApart'): string {
  return href(likenessRoutes.likenesses, language, {}, { notice })
}
