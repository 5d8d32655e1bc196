/** Somebody's browser at a running program: it keeps cookies, and sends forms with the token of the page before. */
export interface Visitor {
  get(path: string): Promise<Answer>
  post(path: string, fields?: Readonly<Record<string, string>>): Promise<Answer>
}

export interface Answer {
  readonly status: number
  readonly body: string
  /** Where it leads on to. */
  readonly location: string
}

export function visitor(baseUrl: string): Visitor {
  const cookies = new Map<string, string>()
  let token = ''
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...init.headers, cookie, origin: baseUrl }
    const response = await fetch(baseUrl + path, { ...init, headers, redirect: 'manual' })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookies.set(name, value)
    }
    const body = await response.text()
    token = /name="_token" value="([^"]+)"/.exec(body)?.[1] ?? token
    return { status: response.status, body, location: response.headers.get('location') ?? '' }
  }
  return {
    get: (path) => ask(path, {}),
    post: (path, fields = {}) => ask(path, { method: 'POST', body: new URLSearchParams({ ...fields, _token: token }) }),
  }
}
