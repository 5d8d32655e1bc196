import type { CsvCell } from '../../../kernel/files/table/csv-writer.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import {
  type ExportColumn,
  exportColumns,
  exportRow,
  type Supplier,
  supplierRecord,
  withoutContactDetails,
} from '../../suppliers/index.ts'

/** What a row depends on beside the supplier: addresses, and the day. */
type Surroundings = Pick<RequestContext, 'baseUrl' | 'clock'>

/** The address of the page first, then what another installation imports without a change. */
export type OpenColumn = 'url' | ExportColumn

export const openColumns: readonly OpenColumn[] = ['url', ...exportColumns]

/** A supplier in both files. */
export interface OpenEntry {
  /** A row of CSV, in the order of {@link openColumns}. */
  readonly row: readonly CsvCell[]
  /** A line of JSON: what the API tells of it. */
  readonly line: string
}

export function openEntry(supplier: Supplier, surroundings: Surroundings): OpenEntry {
  const open = asOpenData(supplier)
  const { references: _, warnings: __, ...record } = supplierRecord(open, surroundings)
  return { row: [record.url, ...exportRow(open)], line: `${JSON.stringify(record)}\n` }
}

/**
 * The supplier as machines may carry it on. Whom to ask is no part of it anyway; here texts lose mail addresses and telephone
 * numbers too, and what clients are quoted with stays on the page.
 */
function asOpenData(supplier: Supplier): Supplier {
  return {
    ...supplier,
    purpose: readable(supplier.purpose),
    description: readable(supplier.description),
    employsNote: readable(supplier.employsNote),
    offerings: supplier.offerings.map((offering) => ({
      ...offering,
      title: withoutContactDetails(offering.title),
      description: readable(offering.description),
      unit: readable(offering.unit),
      priceIndication: readable(offering.priceIndication),
      capacity: readable(offering.capacity),
    })),
    labels: supplier.labels.map(withoutContactDetails),
    references: [],
  }
}

function readable(text: string | null): string | null {
  return text === null ? null : withoutContactDetails(text)
}
