import { bind } from '../../kernel/http/handlers.ts'
import type { Module } from '../../kernel/module.ts'
import { closeAnswersJob } from './jobs/buying.ts'
import { tellCalendarJob } from './jobs/calendar.ts'
import { forgetLooseDraftsJob } from './jobs/loose-drafts.ts'
import { remindInvitedJob, sendWavesJob } from './jobs/matching.ts'
import { answeringPages } from './pages/answering.ts'
import { buyingPages } from './pages/buying.ts'
import { calendarFilePages, calendarPages } from './pages/calendar.ts'
import { categorySuggestionApi } from './pages/category-suggestions.ts'
import { enquiryDeskPages } from './pages/enquiry-desk.ts'
import { enterprisePages } from './pages/enterprises.ts'
import { looseDraftPages } from './pages/loose-draft.ts'
import { preferencePages } from './pages/preferences.ts'
import { publicityPages } from './pages/publicity.ts'
import { reachApi, reachPages } from './pages/reach.ts'
import { startPages } from './pages/start.ts'
import { answeringTalkPages, talkPages } from './pages/talk.ts'
import { attachmentFiles } from './pages/talk-files.ts'
import { tellAnswersClosed, withdrawOfClosed } from './reactions/buying.ts'
import { mailInterested, mailInvited } from './reactions/matching.ts'
import { deleteFilesOfClosed, forgetFollowers } from './reactions/talk.ts'
import { answeringRoutes } from './routes/answering.ts'
import { buyingRoutes, enquiryDeskRoutes, startRoutes } from './routes/buying.ts'
import { calendarFiles, calendarRoutes } from './routes/calendar.ts'
import { categorySuggestionEndpoints } from './routes/category-suggestions.ts'
import { enterpriseRoutes } from './routes/enterprises.ts'
import { looseDraftRoutes } from './routes/loose-draft.ts'
import { preferenceRoutes } from './routes/preferences.ts'
import { publicityRoutes } from './routes/publicity.ts'
import { reachEndpoints, reachRoutes } from './routes/reach.ts'
import { answeringTalkRoutes, talkFiles, talkRoutes } from './routes/talk.ts'

/** What purchasers need, whom it reaches, and what is asked and said about it. */
export const enquiries: Module = {
  name: 'enquiries',
  routes: [
    ...bind(startRoutes, startPages),
    ...bind(looseDraftRoutes, looseDraftPages),
    ...bind(buyingRoutes, buyingPages),
    ...bind(enquiryDeskRoutes, enquiryDeskPages),
    ...bind(talkRoutes, talkPages),
    ...bind(answeringTalkRoutes, answeringTalkPages),
    ...bind(answeringRoutes, answeringPages),
    ...bind(preferenceRoutes, preferencePages),
    ...bind(publicityRoutes, publicityPages),
    ...bind(enterpriseRoutes, enterprisePages),
    ...bind(reachRoutes, reachPages),
    ...bind(reachEndpoints, reachApi),
    ...bind(categorySuggestionEndpoints, categorySuggestionApi),
    ...bind(talkFiles, attachmentFiles),
    ...bind(calendarRoutes, calendarPages),
    ...bind(calendarFiles, calendarFilePages),
  ],
  reactions: [forgetFollowers, deleteFilesOfClosed, mailInvited, mailInterested, tellAnswersClosed, withdrawOfClosed],
  jobs: [closeAnswersJob, forgetLooseDraftsJob, tellCalendarJob, sendWavesJob, remindInvitedJob],
}

export {
  type AskedEnquiry,
  enquiryForBuyer,
  enquiryForEnterprise,
  enquiryReached,
  heldEnquiry,
} from './actions/asked.ts'
export { inPieces, type OpenFile, type ReadableFile, readFile as readAttachment } from './actions/attachments.ts'
export { closeWithOutcome } from './actions/close-with-outcome.ts'
export { unansweredInvitations } from './actions/inbox.ts'
export { distanceTo as kmToDelivery } from './actions/match.ts'
export { personalData as enquiriesPersonalData } from './actions/personal-data.ts'
export { publicEnquiries, publicEnquiriesChangedAt } from './actions/publishing.ts'
export { type AttachmentHead, attachmentLimits } from './model/attachment.ts'
export { type Enquiry, takesAnswers } from './model/enquiry.ts'
export type { EnquirySections, SentAnswer, SentAnswers } from './model/further-sections.ts'
export { momentInWords } from './model/moment.ts'
export type { PublicEnquiry } from './model/public-enquiry.ts'
export { enquiriesInQueue } from './pages/desk-waiting.ts'
export { enquiryLink } from './pages/route-section.ts'
export { enterprisesOf } from './policy.ts'
export { answeringRoutes } from './routes/answering.ts'
export { startRoutes } from './routes/buying.ts'
export { calendarRoutes } from './routes/calendar.ts'
export { categorySuggestionEndpoints } from './routes/category-suggestions.ts'
export { reachEndpoints } from './routes/reach.ts'
export { addPartner, deletePartner, invitedAmong } from './store/asked.ts'
export { findEnquiryById as enquiryById } from './store/read.ts'
export {
  buyersTrail,
  enquiriesForEnterprises,
  enquiryListLinks,
  enquirySearchLinks,
  enquiryTools,
  enterprisesTrail,
} from './views/links.ts'
