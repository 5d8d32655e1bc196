import { one } from '../../../kernel/forms/form-body.ts'
import type { Handlers, RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { rowNumber } from '../../../kernel/http/parameters.ts'
import { notFound, privatePage, type Reply, seeOther } from '../../../kernel/http/reply.ts'
import { readSearch } from '../../suppliers/index.ts'
import { mailsAreRefused } from '../actions/mails-refused.ts'
import { changeFrequency, removeSavedSearch, saveSearch, shownSearches } from '../actions/saved-searches.ts'
import { frequencyField, readFrequency, readNewSearch } from '../forms/saved-search.ts'
import { texts } from '../locales/texts.ts'
import { limits } from '../model/saved-search.ts'
import { routes } from '../routes.ts'
import { type FormView, formView } from '../views/form.ts'
import { inWords } from '../views/in-words.ts'
import { listView } from '../views/list.ts'

export const savedSearchPages: Handlers<typeof routes> = {
  list: async ({ query }, context) => {
    const { language, visit } = context
    const searches = await shownSearches(context)
    const refusesMails = await mailsAreRefused(context)
    const main = listView({ searches, notice: query.done, refusesMails, language, token: visit.formToken() })
    return privatePage({ title: texts[language].list.heading, main })
  },

  choose: async ({ query }, context) => {
    const asked = readSearch(query).search
    const name = inWords(asked, context.language).slice(0, limits.name)
    return showForm(context, { asked, typed: { name, frequency: 'weekly' } })
  },

  save: async ({ body }, context) => {
    const asked = readSearch(Object.fromEntries(new URLSearchParams(one(body, 'query')))).search
    const typed = { name: one(body, 'name'), frequency: one(body, 'frequency') }
    const wanted = readNewSearch(body)
    if (!wanted.ok) return showForm(context, { asked, typed, fault: wanted.refusal })
    if (!(await saveSearch(context, asked, wanted.value))) return showForm(context, { asked, typed, fault: 'tooMany' })
    return backToList(context, 'saved')
  },

  change: async ({ params, body }, context) => {
    const id = rowNumber(params.id) ?? 0
    const frequency = readFrequency(body, frequencyField(id))
    if (frequency === undefined) return notFound
    return (await changeFrequency(context, id, frequency)) ? backToList(context, 'changed') : notFound
  },

  remove: async ({ params }, context) =>
    (await removeSavedSearch(context, rowNumber(params.id) ?? 0)) ? backToList(context, 'removed') : notFound,
}

function showForm(
  { language, visit }: RequestContext,
  { asked, typed, fault }: Pick<FormView, 'asked' | 'typed'> & Partial<Pick<FormView, 'fault'>>,
): Promise<Reply> {
  const main = formView({ asked, typed, fault, language, token: visit.formToken() })
  const title = texts[language].form.heading
  return Promise.resolve(privatePage({ title, status: fault === undefined ? 200 : 422, main }))
}

function backToList({ language }: RequestContext, done: 'saved' | 'changed' | 'removed'): Reply {
  return seeOther(href(routes.list, language, {}, { done }))
}
