import type { Job } from '../../kernel/jobs/job.ts'
import { lookUpDue } from './actions/cvr.ts'
import { forgetOld } from './actions/forget.ts'

/** Asks the CVR register what it could not be asked, or has not been asked for a month. */
export const lookUpCvr: Job = { name: 'organisations.lookUpCvr', everySeconds: 60, run: lookUpDue }

/** Forgets the addresses of people who were invited once. */
export const forgetInvited: Job = { name: 'organisations.forgetInvited', everySeconds: 86_400, run: forgetOld }
