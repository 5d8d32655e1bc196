import type { FieldFault } from '../../../../kernel/forms/form-body.ts'
import type { Result } from '../../../../kernel/result.ts'

/** What a form says once it is right, or what is wrong or missing in it. */
export type SectionReading<Content> = Result<Content, readonly FieldFault[]>
