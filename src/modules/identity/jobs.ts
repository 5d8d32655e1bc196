import { inTransaction } from '../../kernel/context.ts'
import type { Job } from '../../kernel/jobs/job.ts'
import { idleSeconds } from './actions/session.ts'
import { deleteExpired } from './store/expired.ts'

/** Forgets what has run out: nobody can use it any more, and it tells of people. */
export const forgetExpired: Job = {
  name: 'identity.forgetExpired',
  everySeconds: 600,
  run: (context) => inTransaction(context, (tx) => deleteExpired(tx, { now: context.clock.now(), idle: idleSeconds })),
}
