import { bind } from '../../kernel/http/handlers.ts'
import type { Module } from '../../kernel/module.ts'
import { followChanges } from './actions/search-index.ts'
import { api } from './api/handlers.ts'
import { suggestionApi } from './api/suggestions.ts'
import { findLikenessesJob, forgetMissedWordsJob, remindOwnersJob, renewSearchEntriesJob } from './jobs.ts'
import { pages } from './pages/directory.ts'
import { editingPages } from './pages/editing.ts'
import { pictureFilePages, picturePages } from './pages/editing-pictures.ts'
import { mapPages } from './pages/map.ts'
import { orderPages } from './pages/order.ts'
import { claimPages } from './pages/ownership-claim.ts'
import { deskPages } from './pages/ownership-desk.ts'
import { reviewPages } from './pages/ownership-review.ts'
import { missedWordFilePages, searchWordPages } from './pages/search-words.ts'
import { verificationPages } from './pages/verification.ts'
import { likenessPages } from './pages/verification-likeness.ts'
import { rsvPages } from './pages/verification-rsv.ts'
import {
  forgetDeletedPeople,
  keepSuggestions,
  noteChanges,
  refreshSearchEntries,
  releaseOfClosed,
  verifyByAnswer,
  verifyNewOwner,
} from './reactions.ts'
import { endpoints, routes } from './routes/directory.ts'
import { editingRoutes, pictureFiles, pictureRoutes } from './routes/editing.ts'
import { mapRoutes } from './routes/map.ts'
import { orderRoutes } from './routes/order.ts'
import { claimRoutes, deskRoutes, reviewRoutes } from './routes/ownership.ts'
import { missedWordFiles, searchWordRoutes } from './routes/search-words.ts'
import { suggestionEndpoints } from './routes/suggestions.ts'
import { likenessRoutes, rsvRoutes, verificationRoutes } from './routes/verification.ts'

/** The supplier directory: who they are, what they offer, and how to find them. */
export const suppliers: Module = {
  name: 'suppliers',
  routes: [
    ...bind(routes, pages),
    ...bind(mapRoutes, mapPages),
    ...bind(orderRoutes, orderPages),
    ...bind(endpoints, api),
    ...bind(suggestionEndpoints, suggestionApi),
    ...bind(editingRoutes, editingPages),
    ...bind(pictureRoutes, picturePages),
    ...bind(pictureFiles, pictureFilePages),
    ...bind(claimRoutes, claimPages),
    ...bind(deskRoutes, deskPages),
    ...bind(reviewRoutes, reviewPages),
    ...bind(rsvRoutes, rsvPages),
    ...bind(verificationRoutes, verificationPages),
    ...bind(likenessRoutes, likenessPages),
    ...bind(searchWordRoutes, searchWordPages),
    ...bind(missedWordFiles, missedWordFilePages),
  ],
  reactions: [
    refreshSearchEntries,
    keepSuggestions,
    noteChanges,
    verifyByAnswer,
    verifyNewOwner,
    releaseOfClosed,
    forgetDeletedPeople,
  ],
  memories: [{ name: 'suppliers.directory', follow: followChanges }],
  jobs: [findLikenessesJob, remindOwnersJob, renewSearchEntriesJob, forgetMissedWordsJob],
}

export {
  candidateSuppliers,
  candidateSuppliersByIds,
  candidatesKeptByNobody,
  countCandidateSuppliers,
  mostCandidates,
  mostKeptByNobody,
} from './actions/candidates.ts'
export { claimForDemo } from './actions/claim-demo.ts'
export { type OwnOpenClaim, ownOpenClaims } from './actions/claim-read.ts'
export { clearDemo, loadDemo, loadDemoOnce, loadInvented } from './actions/demo.ts'
export { type DeskSummary, deskOf } from './actions/desk.ts'
export { enterprisesNamed } from './actions/enterprises-named.ts'
export { everyListedSupplier, exportCsv, exportJsonLines } from './actions/export-suppliers.ts'
export { saveExposure } from './actions/exposure.ts'
export { foundIds, supplierMoments } from './actions/found-ids.ts'
export {
  type ImportReport,
  type ImportRequest,
  type IssueGroup,
  importSuppliers,
  previewImport,
} from './actions/import-suppliers.ts'
export { saveMissedWords } from './actions/missed-words.ts'
export { personalData } from './actions/profile-data.ts'
export { supplierAddresses, supplierBySlug, supplierPartStarts, suppliersByIds } from './actions/read.ts'
export { search as searchSuppliers, supplierOverview } from './actions/search.ts'
export { consultThesaurus } from './actions/search-index.ts'
export { searchKeepsUp } from './actions/search-keeps-up.ts'
export { supplierRecord } from './api/handlers.ts'
export { type ExportColumn, exportColumns, exportRow } from './forms/export-row.ts'
export type { ImportField, ImportMapping } from './forms/import-mapping.ts'
export type { ImportIssue, IssueSeverity } from './forms/import-row/index.ts'
export { readSearch, searchQuery } from './forms/search.ts'
export { texts as supplierTexts, valueName as supplierValueName } from './locales/texts.ts'
export type { CandidateSupplier, CandidateTerms } from './model/candidate.ts'
export { withoutContactDetails } from './model/contact-details.ts'
export {
  filterNames as supplierFilterNames,
  type Search,
  type Supplier,
  type SupplierOverview,
} from './model/directory.ts'
export type { EnterprisePages } from './model/enterprise-pages.ts'
export type { FurtherLinks } from './model/further-links.ts'
export type { SearchLinks } from './model/search-links.ts'
export { findForDesk } from './pages/find-for-desk.ts'
export { waitingClaims, waitingProfiles } from './pages/ownership-waiting.ts'
export { likenessesWaiting } from './pages/verification-waiting.ts'
export { endpoints as supplierEndpoints, routes as supplierRoutes } from './routes/directory.ts'
export { mapRoutes } from './routes/map.ts'
export { orderRoutes } from './routes/order.ts'
export { claimRoutes, deskRoutes as enterpriseDeskRoutes, reviewRoutes } from './routes/ownership.ts'
export { searchWordRoutes } from './routes/search-words.ts'
export { suggestionEndpoints } from './routes/suggestions.ts'
export { likenessRoutes } from './routes/verification.ts'
export { suppliersOfOrganisations } from './store/offered.ts'
export type { SupplierAddress } from './store/read.ts'
export { rsvChecksOf } from './store/verification.ts'
export { stepInWords as deskStepInWords } from './views/ownership/desk-next.ts'
export { filterText as supplierFilterText, searchUrl } from './views/search-url.ts'
export { suggestionsIn } from './views/suggestions.ts'
export { place as supplierPlace } from './views/supplier-card.ts'
