import type { Language } from '../i18n/language.ts'
import type { ActionRoute, EndpointRoute, FileRoute, PageRoute, ParamsOf } from './route.ts'

/** What stands after the `?`. Empty values are left out, a list is repeated: `?kind=product&kind=service`. */
export type QueryValues = Readonly<Record<string, string | number | undefined | null | readonly string[]>>

/** The address of a page, or of where its form is sent, in a language: `href(routes.show, 'da', { slug: 'kaffefair' })` is `/leverandoerer/kaffefair`. */
export function href<Path extends string>(
  route: PageRoute<Path> | ActionRoute<Path>,
  language: Language,
  params: ParamsOf<Path>,
  query: QueryValues = {},
): string {
  return fill(route.path[language], params) + queryString(query)
}

/** The address of an endpoint: `endpointUrl(routes.api.show, { id: '7' })` is `/api/v1/suppliers/7`. */
export function endpointUrl<Path extends string>(
  route: Pick<EndpointRoute<Path>, 'path'>,
  params: ParamsOf<Path>,
  query: QueryValues = {},
): string {
  return fill(route.path, params) + queryString(query)
}

/** The address of a file: `fileUrl(files.picture, { hash: '3f1c' })`. */
export function fileUrl<Path extends string>(
  route: FileRoute<Path>,
  params: ParamsOf<Path>,
  query: QueryValues = {},
): string {
  return fill(route.path, params) + queryString(query)
}

function fill(path: string, params: unknown): string {
  const values = new Map(Object.entries(params ?? {}))
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values.get(name) ?? '')))
}

function queryString(query: QueryValues): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null && each !== '') search.append(name, String(each))
    }
  }
  return search.size > 0 ? `?${search}` : ''
}
