import type { DB } from './schema.ts'

declare module '../src/kernel/database/tables.ts' {
  interface Tables extends DB {}
}
