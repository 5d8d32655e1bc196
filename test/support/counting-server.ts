import type { InjectOptions } from 'fastify'
import { type Actor, type Person, visitor } from '../../src/kernel/access/actor.ts'
import { html } from '../../src/kernel/html/html.ts'
import { bind } from '../../src/kernel/http/handlers.ts'
import { movedTo, notFound, pageReply, privatePage } from '../../src/kernel/http/reply.ts'
import { action, page } from '../../src/kernel/http/route.ts'
import { type Clock, clockAt } from '../../src/kernel/time/clock.ts'
import { kernelServer } from './kernel-server.ts'

const routes = {
  list: page({ path: { da: '/liste', en: '/en/list' }, access: 'everyone', query: ['q', 'page'] }),
  show: page({ path: { da: '/ting/:name', en: '/en/things/:name' }, access: 'everyone' }),
  form: page({ path: { da: '/formular', en: '/en/form' }, access: 'everyone' }),
  browser: page({ path: { da: '/browser', en: '/en/browser' }, access: 'everyone' }),
  step: page({ path: { da: '/trin', en: '/en/step' }, access: 'everyone' }),
  faulty: page({ path: { da: '/fejl', en: '/en/fault' }, access: 'everyone' }),
  closed: page({ path: { da: '/lukket', en: '/en/closed' }, access: 'signedIn' }),
  framed: page({ path: { da: '/ramme', en: '/en/frame' }, access: 'everyone', isEmbeddable: true }),
  answer: action({ path: { da: '/svar', en: '/en/answer' }, access: 'everyone', body: 'machine' }),
}

const personal: Person = {
  kind: 'person',
  personId: 1,
  sessionId: 1,
  name: 'Sofie Sælger',
  email: 'sofie@example.dk',
  isOperator: false,
  awaitsSecondFactor: false,
  memberships: [],
}

interface Options {
  readonly mostBytes?: number
  readonly mostPages?: number
  readonly seconds?: number
}

/** A server that keeps pages, whose pages say how many were made before them, so that one made once and shown twice can be told. */
export async function countingServer({ seconds = 5, ...bounds }: Options = {}) {
  let made = 0
  const shownTo: string[] = []
  let now = clockAt('2026-11-22T12:00:00Z').now().getTime()
  const clock: Clock = { now: () => new Date(now) }
  const next = (content = '') => html`<p>${nameOf(made++)}</p><p>${content}</p>`
  const { server, registry } = await kernelServer({
    keptPages: { seconds, clock, ...bounds },
    actorOf: (session): Actor => (session === 'hers' ? personal : visitor),
    routes: bind(routes, {
      list: async ({ query }, context) =>
        pageReply({
          title: context.actor.kind,
          main: next(JSON.stringify(query)),
          whenShown: ({ visit }) => shownTo.push(visit.userAgent),
        }),
      show: async ({ params }) => {
        if (params.name === 'ingen') return notFound
        return params.name === 'flyttet' ? movedTo('/ting/her') : pageReply({ title: 'Thing', main: next(params.name) })
      },
      form: async (_, { visit }) => pageReply({ title: 'Form', main: html`${next()}${visit.formToken()}` }),
      browser: async (_, { visit }) => pageReply({ title: 'Browser', main: next(visit.browser()) }),
      step: async () => privatePage({ title: 'Step', main: next() }),
      faulty: async () => pageReply({ title: 'Fault', status: 400, main: next() }),
      closed: async () => pageReply({ title: 'Closed', main: next() }),
      framed: async () => pageReply({ title: 'Framed', main: next() }),
      answer: async () => pageReply({ title: 'Answer', main: next() }),
    }),
  })
  const get = (url: string, headers: InjectOptions['headers'] = {}) => server.inject({ url, headers })
  return {
    server,
    get,
    registry,
    shownTo,
    wait: (milliseconds: number) => {
      now += milliseconds
    },
    /** Whether the second request is answered with the page that was made for the first. */
    share: async (first: InjectOptions, second: InjectOptions) => {
      const [one, other] = [await server.inject(first), await server.inject(second)]
      return madeAs(one.body) === madeAs(other.body)
    },
  }
}

export function nameOf(count: number): string {
  return `made-${count}`
}

/** The name of the page, by which one that was made once is known again. */
export function madeAs(body: string): string | undefined {
  return /made-\d+/.exec(body)?.[0]
}
