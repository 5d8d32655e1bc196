import type { Job } from '../../../kernel/jobs/job.ts'
import { forgetLooseDrafts } from '../actions/loose-drafts.ts'

/** What nobody has come back to is deleted: nobody knows whose it is. */
export const forgetLooseDraftsJob: Job = {
  name: 'enquiries.forgetLooseDrafts',
  everySeconds: 3_600,
  run: forgetLooseDrafts,
}
