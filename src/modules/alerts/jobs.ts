import type { Job } from '../../kernel/jobs/job.ts'
import { tellNews } from './actions/tell-news.ts'

/** Tells people what is new for their saved searches: those who want to know at once wait a minute or two. */
export const tellNewsJob: Job = { name: 'alerts.tellNews', everySeconds: 60, run: tellNews }
