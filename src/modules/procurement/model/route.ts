import type { Reason } from './reason.ts'

/** The ways of buying, in the order in which they are told where they are equally possible. */
export const routeNames = [
  'freeChoice',
  'direct',
  'marketTest',
  'advertising',
  'section54',
  'section190',
  'lightRegime',
  'tender',
  'smallLots',
] as const

export type RouteName = (typeof routeNames)[number]
export const routeStates = ['possible', 'uncertain', 'notPossible'] as const
export type RouteState = (typeof routeStates)[number]

/** A way of buying, with what speaks for and against it. */
export interface RouteAdvice {
  readonly route: RouteName
  readonly state: RouteState
  readonly reasons: readonly Reason[]
}
