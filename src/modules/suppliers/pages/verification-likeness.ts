import type { FieldError } from '../../../design/form/form.ts'
import { one as fieldOf } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { notAllowed, notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { keepApart, mergeSuppliers } from '../actions/merge.ts'
import { comparison } from '../actions/merge-read.ts'
import { texts } from '../locales/texts.ts'
import type { Supplier } from '../model/directory.ts'
import type { MergeRefusal } from '../model/likeness.ts'
import { likenessRoutes } from '../routes/verification.ts'
import { comparisonView, likenessesView } from '../views/verification/likeness.ts'
import { likenessesWaiting } from './verification-waiting.ts'

export const likenessPages: Handlers<typeof likenessRoutes> = {
  likenesses: async ({ query }, context) => {
    const waiting = await likenessesWaiting(context)
    const notice = (['merged', 'keptApart'] as const).find((each) => each === query.notice)
    return privatePage({
      title: texts[context.language].verification.likeness.heading,
      main: likenessesView({ waiting, language: context.language, notice }),
    })
  },

  compare: async ({ params }, context) => {
    const pair = await comparison(context, params.one, params.other)
    return pair === undefined ? notFound : comparePage(context, pair, { typed: '' })
  },

  merge: async ({ params, body }, context) => {
    const pair = [Number(params.one), Number(params.other)]
    const typed = fieldOf(body, 'stays')
    const stays = pair.find((id) => String(id) === typed)
    const goes = pair.find((id) => id !== stays)
    if (stays === undefined || goes === undefined || !pair.every(isNumber))
      return refusedPage(context, params, { typed, refusal: 'staysMissing' })
    const merged = await mergeSuppliers(context, { stays, goes })
    if (merged.ok) return seeOther(listUrl(context, 'merged'))
    return refusedPage(context, params, { typed, refusal: merged.refusal.kind })
  },

  keepApart: async ({ params }, context) => {
    const pair = await comparison(context, params.one, params.other)
    if (pair === undefined) return notFound
    const kept = await keepApart(context, pair[0].id, pair[1].id)
    return kept.ok ? seeOther(listUrl(context, 'keptApart')) : notAllowed
  },
}

interface Refused {
  readonly typed: string
  readonly refusal: MergeRefusal['kind'] | 'staysMissing'
}

async function refusedPage(
  context: RequestContext,
  params: { readonly one: string; readonly other: string },
  { typed, refusal }: Refused,
): Promise<Reply> {
  if (refusal === 'notAllowed') return notAllowed
  const pair = await comparison(context, params.one, params.other)
  if (pair === undefined || refusal === 'notFound') return notFound
  const t = texts[context.language].verification
  const message = refusal === 'staysMissing' ? t.faults.staysMissing : t.likeness.hindrance[refusal]
  return comparePage(context, pair, { typed, errors: [{ field: 'stays', message }] })
}

function comparePage(
  { language, visit }: RequestContext,
  pair: readonly [Supplier, Supplier],
  { typed, errors = [] }: { readonly typed: string; readonly errors?: readonly FieldError[] },
): Reply {
  return privatePage({
    status: errors.length > 0 ? 422 : 200,
    title: texts[language].verification.likeness.compare(pair[0].name, pair[1].name),
    main: comparisonView({ pair, language, token: visit.formToken(), typed, errors }),
  })
}

function isNumber(id: number): boolean {
  return Number.isSafeInteger(id) && id > 0 && id < 1_000_000_000
}

function listUrl({ language }: RequestContext, notice: 'merged' | 'keptApart'): string {
  return href(likenessRoutes.likenesses, language, {}, { notice })
}
