import { type RawBuilder, sql } from 'kysely'
import type { NewNotice, Texts } from '../model/notice.ts'
import type { Searchable } from '../model/searchable.ts'

/** A notice that is to be written, with where it came from. */
export interface NoticeRow {
  readonly notice: NewNotice
  readonly searchable: Searchable
  /** SHA-256 of what was read. */
  readonly contentHash: Buffer
  readonly source: 'file' | 'ted'
  readonly importedAt: Date
}

/** Every column of a notice but its number and what takes its place, with its value. */
export function noticeColumns({ notice, searchable, contentHash, source, importedAt }: NoticeRow) {
  const [buyer] = notice.buyers
  return {
    notice_id: notice.noticeId,
    version: notice.version,
    notice_type: notice.noticeType,
    publication_number: notice.publicationNumber,
    format: notice.format,
    form_type: notice.formType,
    subtype: notice.subtype,
    procedure_id: notice.procedureId,
    procedure_type: notice.procedureType,
    legal_basis: notice.legalBasis,
    dispatched_at: notice.dispatchedAt,
    language: notice.language,
    titles: json(notice.titles),
    descriptions: json(notice.descriptions),
    nature: notice.nature,
    value: notice.value?.amount ?? null,
    currency: notice.value?.currency ?? null,
    buyers: json(notice.buyers),
    buyer_name: buyer === undefined ? null : nameOf(buyer.names, notice.language),
    buyer_country: buyer?.country ?? null,
    cpv: searchable.cpv,
    categories: searchable.categories,
    places: searchable.places,
    reserved: searchable.reserved,
    is_execution_reserved: searchable.isExecutionReserved,
    strategic: searchable.strategic,
    social_objectives: searchable.socialObjectives,
    deadlines: searchable.deadlines,
    closes_at: searchable.closesAt,
    withheld: notice.withheld,
    changes: notice.changes,
    change_reasons: notice.changeReasons,
    is_cancelled: searchable.isCancelled,
    words: sql`array_to_tsvector(${searchable.stems}::text[])`,
    content_hash: contentHash,
    source,
    imported_at: importedAt,
  }
}

export function json(value: unknown): RawBuilder<unknown> {
  return sql`${JSON.stringify(value)}::jsonb`
}

/** As the buyer is called at home: that does not change with who reads it. */
function nameOf(names: Texts, language: string): string | null {
  return names.DAN ?? names[language] ?? Object.values(names)[0] ?? null
}
