import { bind } from '../../kernel/http/handlers.ts'
import { href } from '../../kernel/http/href.ts'
import type { Module } from '../../kernel/module.ts'
import type { PurchasingTools } from '../shortlists/index.ts'
import { forgetFilesJob, runAnalysesJob } from './jobs.ts'
import { texts } from './locales/texts.ts'
import { analysesPages } from './pages/analyses.ts'
import { analysisPages } from './pages/analysis.ts'
import { analysisFiles } from './pages/files.ts'
import { deleteOfClosed } from './reactions.ts'
import { files, routes } from './routes.ts'

/** What a buyer's ledger comes to: how much goes to social enterprises, and what they could deliver as well. */
export const spend: Module = {
  name: 'spend',
  routes: [...bind(routes, { ...analysesPages, ...analysisPages }), ...bind(files, analysisFiles)],
  reactions: [deleteOfClosed],
  jobs: [runAnalysesJob, forgetFilesJob],
}

/** What a purchaser finds here beside their lists. */
export const spendTools: PurchasingTools = (language) => {
  const { heading, lead } = texts[language].list
  return [{ heading, url: href(routes.analyses, language, {}), text: lead }]
}

export { personalData as spendPersonalData } from './actions/personal-data.ts'
