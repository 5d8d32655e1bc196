import type { Job } from '../../../kernel/jobs/job.ts'
import { tellCalendar } from '../actions/calendar-follow.ts'

/** Tells those who follow the calendar what has come: Monday morning, and whoever could not be told then a little later. */
export const tellCalendarJob: Job = { name: 'enquiries.tellCalendar', everySeconds: 600, run: tellCalendar }
