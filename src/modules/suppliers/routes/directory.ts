import { z } from 'zod'
import { wholeNumber } from '../../../kernel/http/parameters.ts'
import { endpoint, page } from '../../../kernel/http/route.ts'
import { categoriesAnswer, searchAnswer, supplierAnswer } from '../api/shapes.ts'
import { searchParameters } from '../forms/search.ts'

/** The directory's pages. */
export const routes = {
  search: page({
    path: { da: '/leverandoerer', en: '/en/suppliers' },
    access: 'everyone',
    query: searchParameters.keyof().options,
  }),
  show: page({ path: { da: '/leverandoerer/:slug', en: '/en/suppliers/:slug' }, access: 'everyone' }),
  categories: page({ path: { da: '/kategorier', en: '/en/categories' }, access: 'everyone' }),
}

/** The same for machines. */
export const endpoints = {
  search: endpoint({
    path: '/api/v1/suppliers',
    access: 'everyone',
    summary: 'Search suppliers, with counts of what would narrow the search.',
    query: searchParameters,
    answer: searchAnswer,
  }),
  show: endpoint({
    path: '/api/v1/suppliers/:id',
    access: 'everyone',
    summary: 'One supplier with all that is known of it.',
    params: z.object({ id: wholeNumber({ smallest: 1, largest: 999_999_999 }) }),
    query: z.object({}),
    answer: supplierAnswer,
  }),
  categories: endpoint({
    path: '/api/v1/categories',
    access: 'everyone',
    summary: 'The categories (CPV) in which there are suppliers, with counts.',
    query: z.object({}),
    answer: categoriesAnswer,
  }),
}
