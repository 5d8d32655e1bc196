import type { Ask } from './kept-connection.ts'

/** Somebody's browser at a running program: it keeps cookies, and sends forms with the token of the page before. */
export interface Visitor {
  get(path: string): Promise<Answer>
  post(path: string, fields?: Readonly<Record<string, string>>): Promise<Answer>
  /** A copy of the browser as it is now, that asks another way. */
  through(ask: Ask): Visitor
}

export interface Answer {
  readonly status: number
  readonly body: string
  /** Where it leads on to. */
  readonly location: string
}

/** `ask`: how it reaches the program; over any connection unless told. */
export function visitor(baseUrl: string, ask: Ask = fetch): Visitor {
  return visitorWith(baseUrl, ask, { cookies: new Map(), token: '' })
}

interface Kept {
  readonly cookies: Map<string, string>
  token: string
}

function visitorWith(baseUrl: string, ask: Ask, kept: Kept): Visitor {
  const answer = async (path: string, init: RequestInit): Promise<Answer> => {
    const cookie = [...kept.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...init.headers, cookie, origin: baseUrl }
    const response = await ask(baseUrl + path, { ...init, headers, redirect: 'manual' })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      kept.cookies.set(name, value)
    }
    const body = await response.text()
    kept.token = /name="_token" value="([^"]+)"/.exec(body)?.[1] ?? kept.token
    return { status: response.status, body, location: response.headers.get('location') ?? '' }
  }
  return {
    get: (path) => answer(path, {}),
    post: (path, fields = {}) =>
      answer(path, { method: 'POST', body: new URLSearchParams({ ...fields, _token: kept.token }) }),
    through: (other) => visitorWith(baseUrl, other, { ...kept, cookies: new Map(kept.cookies) }),
  }
}
