/** What the commands use of the module `suppliers`. */
export { clearDemo, loadDemo } from '../modules/suppliers/actions/demo.ts'
export { exportCsv, exportJsonLines } from '../modules/suppliers/actions/export-suppliers.ts'
export {
  type ImportReport,
  type ImportRequest,
  type IssueGroup,
  importSuppliers,
  previewImport,
} from '../modules/suppliers/actions/import-suppliers.ts'
export type { ImportField, ImportMapping } from '../modules/suppliers/forms/import-mapping.ts'
export type { ImportIssue, IssueSeverity } from '../modules/suppliers/forms/import-row/index.ts'
