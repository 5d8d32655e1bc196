import type { Job } from '../../kernel/jobs/job.ts'
import { askFollowUps } from './actions/follow-up.ts'

/** Asks both sides of a choice, some weeks later, what came of it. */
export const askFollowUpsJob: Job = { name: 'quotes.askFollowUps', everySeconds: 3_600, run: askFollowUps }
