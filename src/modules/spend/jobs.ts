import type { Job } from '../../kernel/jobs/job.ts'
import { forgetFiles } from './actions/forget-files.ts'
import { runWaiting } from './actions/run.ts'

/** Runs what people have ordered: they wait for it. */
export const runAnalysesJob: Job = { name: 'spend.runAnalyses', everySeconds: 5, run: runWaiting }

/** Ledgers are kept no longer than was promised. */
export const forgetFilesJob: Job = { name: 'spend.forgetFiles', everySeconds: 900, run: forgetFiles }
