import { page } from '../../../kernel/http/route.ts'
import { searchParameters } from '../forms/search.ts'

/** What a search finds, on the map of Denmark. */
export const mapRoutes = {
  map: page({
    path: { da: '/leverandoerer/kort', en: '/en/suppliers/map' },
    access: 'everyone',
    query: searchParameters.keyof().options,
  }),
}
