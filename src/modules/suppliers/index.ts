import { bind } from '../../kernel/http/handlers.ts'
import type { Module } from '../../kernel/module.ts'
import { api } from './api/handlers.ts'
import { pages } from './pages.ts'
import { refreshSearchEntries } from './reactions.ts'
import { endpoints, routes } from './routes.ts'

/** The supplier directory: who they are, what they offer, and how to find them. */
export const suppliers: Module = {
  name: 'suppliers',
  routes: [...bind(routes, pages), ...bind(endpoints, api)],
  reactions: [refreshSearchEntries],
}

export { clearDemo, loadDemo, loadDemoOnce } from './actions/demo.ts'
export { exportCsv, exportJsonLines } from './actions/export-suppliers.ts'
export {
  type ImportReport,
  type ImportRequest,
  type IssueGroup,
  importSuppliers,
  previewImport,
} from './actions/import-suppliers.ts'
export { supplierAddresses, supplierPartStarts } from './actions/read.ts'
export { supplierOverview } from './actions/search.ts'
export type { ImportField, ImportMapping } from './forms/import-mapping.ts'
export type { ImportIssue, IssueSeverity } from './forms/import-row/index.ts'
export { texts as supplierTexts, valueName as supplierValueName } from './locales/texts.ts'
export type { SupplierOverview } from './model.ts'
export { endpoints as supplierEndpoints, routes as supplierRoutes } from './routes.ts'
export type { SupplierAddress } from './store/read.ts'
