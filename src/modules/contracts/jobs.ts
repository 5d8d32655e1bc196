import type { Job } from '../../kernel/jobs/job.ts'
import { remindBuyers, remindEnterprises } from './actions/remind.ts'

/** Asks enterprises for last month's numbers, once, from the 5th. */
export const remindEnterprisesJob: Job = {
  name: 'contracts.remindEnterprises',
  everySeconds: 21_600,
  run: remindEnterprises,
}

/** Asks buyers for numbers they have not answered for two weeks, once. */
export const remindBuyersJob: Job = { name: 'contracts.remindBuyers', everySeconds: 21_600, run: remindBuyers }
