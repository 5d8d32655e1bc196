import { type Actor, isOperator } from '../../kernel/access/actor.ts'

/** Notices come from whoever runs the platform, or from the platform itself: never from a page. */
export function mayImport(actor: Actor): boolean {
  return actor.kind === 'console' || actor.kind === 'system' || isOperator(actor)
}
