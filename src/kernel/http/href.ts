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
  if (!path.includes(':')) return path
  const values = new Map(Object.entries(params ?? {}))
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values.get(name) ?? '')))
}

/** What stands after the `?`, with it; nothing where there is nothing to say. */
export function queryString(query: QueryValues): string {
  const parts: string[] = []
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null && each !== '') parts.push(`${encoded(name)}=${encoded(String(each))}`)
    }
  }
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

/** As forms encode it. A page of results has hundreds of links, most of them with nothing in them to encode. */
function encoded(text: string): string {
  return /^[\w*.-]*$/.test(text) ? text : new URLSearchParams([['', text]]).toString().slice(1)
}
