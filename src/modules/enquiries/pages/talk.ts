import type { Handlers } from '../../../kernel/http/handlers.ts'
import type { answeringTalkRoutes, talkRoutes } from '../routes/talk.ts'
import { buyerAddendumPages, readerAddendumPages } from './talk-addenda.ts'
import { buyerFilePages } from './talk-files.ts'
import { buyerMessagePages, readerMessagePages } from './talk-messages.ts'
import { buyerQuestionPages, readerQuestionPages } from './talk-questions.ts'

/** What a buyer does beside its enquiry: answer, write, send files and addenda. */
export const talkPages: Handlers<typeof talkRoutes> = {
  ...buyerQuestionPages,
  ...buyerMessagePages,
  ...buyerFilePages,
  ...buyerAddendumPages,
}

/** The same from the other side. */
export const answeringTalkPages: Handlers<typeof answeringTalkRoutes> = {
  ...readerQuestionPages,
  ...readerMessagePages,
  ...readerAddendumPages,
}
