import { type Actor, isOperator } from '../../kernel/access/actor.ts'

/** The desk is for those who run the platform: what waits, all mails, the log and the settings. */
export function mayRunPlatform(actor: Actor): boolean {
  return isOperator(actor)
}
