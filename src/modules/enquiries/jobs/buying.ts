import { inTransaction } from '../../../kernel/context.ts'
import { eachApart } from '../../../kernel/jobs/each-apart.ts'
import type { Job } from '../../../kernel/jobs/job.ts'
import { closeWhenOver } from '../actions/close-answers.ts'
import { enquiriesOver } from '../store/read.ts'

/** Closes what nobody has looked at since its deadline: whoever waits for the answers is told. */
export const closeAnswersJob: Job = {
  name: 'enquiries.closeAnswers',
  everySeconds: 60,
  async run(context) {
    const over = await inTransaction(context, (tx) => enquiriesOver(tx, context.clock.now()))
    await eachApart(over, (enquiry) => closeWhenOver(context, enquiry))
  },
}
