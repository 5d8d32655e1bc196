import { bind } from '../../kernel/http/handlers.ts'
import type { Module } from '../../kernel/module.ts'
import { askFollowUpsJob } from './jobs.ts'
import { attachmentFiles, attachmentPages } from './pages/attachments.ts'
import { comparingPages, comparisonFiles } from './pages/comparing.ts'
import { followUpPages } from './pages/follow-up.ts'
import { ownQuotePages } from './pages/own-quote.ts'
import { partnerPages } from './pages/partners.ts'
import {
  closeQuotesOfEnded,
  deleteFilesOfClosed,
  openSealedQuotes,
  withdrawOfDeclined,
  withdrawQuotesOfClosed,
} from './reactions.ts'
import { files, routes } from './routes.ts'

/** Answers with a price: quotes and their versions, quotes of several together, the choice, and what came of it. */
export const quotes: Module = {
  name: 'quotes',
  routes: [
    ...bind(routes, { ...ownQuotePages, ...partnerPages, ...attachmentPages, ...comparingPages, ...followUpPages }),
    ...bind(files, { ...comparisonFiles, ...attachmentFiles }),
  ],
  reactions: [openSealedQuotes, closeQuotesOfEnded, deleteFilesOfClosed, withdrawOfDeclined, withdrawQuotesOfClosed],
  jobs: [askFollowUpsJob],
}

export { type ChosenQuote, chosenQuote } from './actions/chosen.ts'
export { personalData as quotesPersonalData } from './actions/personal-data.ts'
export { type PublicAward, publicAwards } from './actions/publishing.ts'
export { sentAnswers } from './actions/sent-answers.ts'
export type { ContractStart } from './model/contract-start.ts'
export { quoteSections } from './pages/sections.ts'
