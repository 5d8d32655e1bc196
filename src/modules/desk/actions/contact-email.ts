import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { platformSettings } from './platform-settings.ts'

/** Where people can write: as the operator says on the desk, else as the server was started. */
export function contactEmailOf(
  context: Pick<RequestContext, 'clock' | 'database' | 'contactEmail'>,
): string | undefined {
  return platformSettings(context).contactEmail || context.contactEmail
}
