import type { DB } from '../schema.ts'

/**
 * What is known of a table: what the app does with it, and of whom each column tells. A column stands in just one class;
 * test/consistency finds those that stand in none or in two.
 */
export interface Table<Column> {
  /** What the code does with it, and so what the app's role is granted: no more and no less. */
  readonly rights: readonly ('select' | 'insert' | 'update' | 'delete')[]
  /** Somebody who can be named: there must be a reason to keep it, and an end to keeping it. */
  readonly personal?: readonly Column[]
  /** An enterprise (in its name a sole trader may be named). */
  readonly organisation?: readonly Column[]
  /** Neither. */
  readonly technical?: readonly Column[]
  /** Why it has no row-level security, though it tells of people or belongs to an organisation. */
  readonly unguarded?: string
  /** Why everybody reads rows of it, though it is guarded against writing. */
  readonly readByAll?: string
}

/** All tables of a schema: one that is missing here, or gone from the database, does not compile. */
export type TablesOf<Schema extends string> = {
  readonly [Name in keyof DB as SchemaOf<Name> extends Schema ? Name : never]: Table<keyof DB[Name]>
}

type SchemaOf<Name> = Name extends `${infer Schema}.${string}` ? Schema : 'public'
