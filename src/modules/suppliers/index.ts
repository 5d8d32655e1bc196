import { bind } from '../../kernel/http/handlers.ts'
import type { Module } from '../../kernel/module.ts'
import { api } from './api/handlers.ts'
import { findLikenessesJob, remindOwnersJob } from './jobs.ts'
import { pages } from './pages/directory.ts'
import { editingPages } from './pages/editing.ts'
import { pictureFilePages, picturePages } from './pages/editing-pictures.ts'
import { claimPages } from './pages/ownership-claim.ts'
import { deskPages } from './pages/ownership-desk.ts'
import { reviewPages } from './pages/ownership-review.ts'
import { verificationPages } from './pages/verification.ts'
import { likenessPages } from './pages/verification-likeness.ts'
import { rsvPages } from './pages/verification-rsv.ts'
import {
  forgetDeletedPeople,
  noteChanges,
  refreshSearchEntries,
  releaseOfClosed,
  verifyByAnswer,
  verifyNewOwner,
} from './reactions.ts'
import { endpoints, routes } from './routes/directory.ts'
import { editingRoutes, pictureFiles, pictureRoutes } from './routes/editing.ts'
import { claimRoutes, deskRoutes, reviewRoutes } from './routes/ownership.ts'
import { likenessRoutes, rsvRoutes, verificationRoutes } from './routes/verification.ts'

/** The supplier directory: who they are, what they offer, and how to find them. */
export const suppliers: Module = {
  name: 'suppliers',
  routes: [
    ...bind(routes, pages),
    ...bind(endpoints, api),
    ...bind(editingRoutes, editingPages),
    ...bind(pictureRoutes, picturePages),
    ...bind(pictureFiles, pictureFilePages),
    ...bind(claimRoutes, claimPages),
    ...bind(deskRoutes, deskPages),
    ...bind(reviewRoutes, reviewPages),
    ...bind(rsvRoutes, rsvPages),
    ...bind(verificationRoutes, verificationPages),
    ...bind(likenessRoutes, likenessPages),
  ],
  reactions: [refreshSearchEntries, noteChanges, verifyByAnswer, verifyNewOwner, releaseOfClosed, forgetDeletedPeople],
  jobs: [findLikenessesJob, remindOwnersJob],
}

export { claimForDemo } from './actions/claim-demo.ts'
export { type OwnOpenClaim, ownOpenClaims } from './actions/claim-read.ts'
export { clearDemo, loadDemo, loadDemoOnce, loadInvented } from './actions/demo.ts'
export { type DeskSummary, deskOf } from './actions/desk.ts'
export { exportCsv, exportJsonLines } from './actions/export-suppliers.ts'
export { saveExposure } from './actions/exposure.ts'
export {
  type ImportReport,
  type ImportRequest,
  type IssueGroup,
  importSuppliers,
  previewImport,
} from './actions/import-suppliers.ts'
export { personalData } from './actions/profile-data.ts'
export { supplierAddresses, supplierBySlug, supplierPartStarts, suppliersByIds } from './actions/read.ts'
export { supplierOverview } from './actions/search.ts'
export type { ImportField, ImportMapping } from './forms/import-mapping.ts'
export type { ImportIssue, IssueSeverity } from './forms/import-row/index.ts'
export { texts as supplierTexts, valueName as supplierValueName } from './locales/texts.ts'
export type { Supplier, SupplierOverview } from './model/directory.ts'
export type { FurtherLinks } from './model/further-links.ts'
export { findForDesk } from './pages/find-for-desk.ts'
export { waitingClaims, waitingProfiles } from './pages/ownership-waiting.ts'
export { likenessesWaiting } from './pages/verification-waiting.ts'
export { endpoints as supplierEndpoints, routes as supplierRoutes } from './routes/directory.ts'
export { claimRoutes, deskRoutes as enterpriseDeskRoutes, reviewRoutes } from './routes/ownership.ts'
export { likenessRoutes } from './routes/verification.ts'
export type { SupplierAddress } from './store/read.ts'
export { stepInWords as deskStepInWords } from './views/ownership/desk-next.ts'
