import type { Job } from '../../kernel/jobs/job.ts'
import { makeDumpWhenDue } from './actions/make-dump.ts'

/** Looks often, so that a night on which the server stood still is made up for; copies once a night. */
export const makeDumpJob: Job = { name: 'opendata.makeDump', everySeconds: 600, run: makeDumpWhenDue }
