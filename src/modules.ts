import type { Module } from './kernel/module.ts'
import { site } from './modules/site/index.ts'
import { suppliers } from './modules/suppliers/index.ts'

/** The modules that serve, react and are reachable. `reference` has neither routes nor reactions: others ask it. */
export const modules: readonly Module[] = [suppliers, site]

/** What follows from facts, of all modules. */
export const reactions = modules.flatMap((module) => module.reactions)

/** Who may import whom, through `index.ts` only. No circles; held by test/architecture.test.ts. */
export const mayDependOn: Readonly<Record<string, readonly string[]>> = {
  reference: [],
  suppliers: ['reference'],
  site: ['suppliers', 'reference'],
}
