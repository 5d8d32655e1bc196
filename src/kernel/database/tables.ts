/**
 * Every table, by its qualified name. Empty here, so that the kernel knows no domain: `db/schema.ts`, generated from the
 * migrated database, fills it in by declaration merging.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by db/schema.ts
export interface Tables {}
