import type { Job } from '../../kernel/jobs/job.ts'
import { forgetContacts } from './actions/forget-contacts.ts'
import { pollNotices } from './actions/poll.ts'
import { tellNewNotices } from './actions/tell-new.ts'

/** Reads what has been published. How often the source is really asked follows from what it has answered. */
export const pollJob: Job = { name: 'notices.poll', everySeconds: 300, run: pollNotices }

/** Tells enterprises of new tenders that fit: those who want to know at once wait some minutes. */
export const tellNewJob: Job = { name: 'notices.tellNew', everySeconds: 300, run: tellNewNotices }

/** Deletes the addresses of buyers whom nobody can ask any more. */
export const forgetContactsJob: Job = { name: 'notices.forgetContacts', everySeconds: 6 * 60 * 60, run: forgetContacts }
