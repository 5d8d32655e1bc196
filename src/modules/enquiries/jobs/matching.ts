import type { Job } from '../../../kernel/jobs/job.ts'
import { remindInvited } from '../actions/nudge.ts'
import { sendDueWaves } from '../actions/waves.ts'

/** Invites the next wave where the last has brought too few. */
export const sendWavesJob: Job = { name: 'enquiries.sendWaves', everySeconds: 900, run: sendDueWaves }

/** Reminds those who have not answered of the deadline. */
export const remindInvitedJob: Job = { name: 'enquiries.remindInvited', everySeconds: 900, run: remindInvited }
