import { alertsTables } from './alerts.ts'
import { contractsTables } from './contracts.ts'
import { deskTables } from './desk.ts'
import { enquiriesTables } from './enquiries.ts'
import { identityTables } from './identity.ts'
import { kernelTables } from './kernel.ts'
import { noticesTables } from './notices.ts'
import { opendataTables } from './opendata.ts'
import { organisationsTables } from './organisations.ts'
import { procurementTables } from './procurement.ts'
import { publicTables } from './public.ts'
import { quotesTables } from './quotes.ts'
import { shortlistsTables } from './shortlists.ts'
import { spendTables } from './spend.ts'
import { suppliersTables } from './suppliers.ts'
import type { Table, TablesOf } from './table.ts'

/** Every table there is, one file a schema. A schema that is not listed does not compile. */
const all: TablesOf<string> = {
  ...alertsTables,
  ...contractsTables,
  ...deskTables,
  ...enquiriesTables,
  ...identityTables,
  ...kernelTables,
  ...noticesTables,
  ...opendataTables,
  ...organisationsTables,
  ...procurementTables,
  ...publicTables,
  ...quotesTables,
  ...shortlistsTables,
  ...spendTables,
  ...suppliersTables,
}

/** Every table by its name, such as `kernel.fact`; those of the schema `public` by their name alone. */
export const catalogue: Readonly<Record<string, Table<string>>> = all
