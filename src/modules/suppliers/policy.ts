import type { Actor } from '../../kernel/access/actor.ts'

/** Lists of enterprises are imported, and demo data loaded and cleared, by whoever runs the server. */
export function mayImport(actor: Actor): boolean {
  return actor.kind === 'console'
}
