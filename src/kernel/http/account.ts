import type { FastifyRequest } from 'fastify'
import { type Actor, visitor } from '../access/actor.ts'
import { type Html, html } from '../html/html.ts'

/** Who a page is shown to, as the frame around it needs to know. */
export interface Account {
  readonly actor: Actor
  /** For the frame's own forms, such as the one that signs out. */
  formToken(): Html
}

const nobody: Account = { actor: visitor, formToken: () => html`` }

/** Not exported: only this file puts an account there. */
const accountKey = Symbol('account')

/** A request with the account on it. Beside it, in a WeakMap, each would keep its request until the next great collection. */
type WithAccount = FastifyRequest & { [accountKey]?: Account }

/** Keeps who asks as long as the request lives, so that a failure is shown in the same frame. */
export function rememberAccount(request: WithAccount, account: Account): void {
  request[accountKey] = account
}

/** Who asks, as far as it was found out. */
export function accountOf(request: WithAccount): Account {
  return request[accountKey] ?? nobody
}
