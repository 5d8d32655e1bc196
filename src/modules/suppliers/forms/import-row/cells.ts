import type { ImportField, ImportMapping } from '../import-mapping.ts'
import type { ImportIssue, IssueSeverity } from './issue.ts'
import { firstCharacters, multiLine, singleLine } from './text.ts'

/** The cells of one row by their meaning, and what there is to say about them. */
export interface RowCells {
  /** The cell on one line, cleaned and at most so long; empty when there is none. Longer ones are left out and said. */
  text(field: ImportField, longest: number): string
  /** The same, keeping line breaks; a longer one is cut and said. */
  prose(field: ImportField, longest: number): string
  has(field: ImportField): boolean
  leaveOut(field: ImportField, value: string, reason: string): null
  note(field: ImportField, value: string, reason: string): void
  reject(field: ImportField, reason: string): void
  readonly issues: readonly ImportIssue[]
}

/** Opens a row. Issues are collected while the row is read, in the order in which they are found. */
export function openRow(mapping: ImportMapping, line: number, cells: readonly string[]): RowCells {
  const issues: ImportIssue[] = []
  const columns = new Map(mapping.columns.map((column) => [column.field, column]))
  const raw = (field: ImportField) => cells[columns.get(field)?.index ?? -1] ?? ''
  const add = (field: ImportField, value: string, reason: string, severity: IssueSeverity) => {
    const column = columns.get(field)?.header ?? ''
    issues.push({ line, column, value: firstCharacters(singleLine(value), 300), reason, severity })
  }
  return {
    issues,
    has: (field) => columns.has(field),
    text(field, longest) {
      const text = singleLine(raw(field))
      if (text.length <= longest) return text
      add(field, text, `The value is longer than ${longest} characters.`, 'leftOut')
      return ''
    },
    prose(field, longest) {
      const text = multiLine(raw(field))
      if (text.length <= longest) return text
      add(field, text, `The text is cut after ${longest} characters.`, 'leftOut')
      return firstCharacters(text, longest).trimEnd()
    },
    leaveOut(field, value, reason) {
      add(field, value, reason, 'leftOut')
      return null
    },
    note: (field, value, reason) => add(field, value, reason, 'note'),
    reject: (field, reason) => add(field, raw(field), reason, 'rejected'),
  }
}
