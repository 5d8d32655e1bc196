import type { Actor } from './actor.ts'

/** Who may call a route at all. Which rows they then see is the module's policy. */
export type Access = 'everyone'

const rules: Readonly<Record<Access, (actor: Actor) => boolean>> = {
  everyone: () => true,
}

/** The default is no: an access that has no rule lets nobody in. */
export function mayEnter(actor: Actor, access: Access): boolean {
  return Object.hasOwn(rules, access) && rules[access](actor)
}
