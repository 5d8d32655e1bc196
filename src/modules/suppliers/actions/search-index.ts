import { noThesaurus, type Thesaurus } from '../../../kernel/danish/thesaurus.ts'
import type { Database } from '../../../kernel/database/database.ts'
import { isWorn, put, type SearchIndex, searchIndex, takeOut } from '../../../kernel/search/search-index.ts'
import { together } from '../../../kernel/together.ts'
import { columns } from '../model/search-entry.ts'
import { type EntryChange, findEntryChanges, findStanding, type Standing } from '../store/search-entries.ts'
import { findSynonyms } from '../store/synonyms.ts'
import { type KnownSynonyms, knownSynonyms, noSynonyms } from './synonym-terms.ts'

/** The suppliers that can be found, in the memory of this process. */
export interface Directory {
  readonly index: SearchIndex
  /** The number of the last change it knows of. */
  readonly known: number
  /** What operators say means the same. */
  readonly synonyms: KnownSynonyms
  /** What means about the same in general, where an operator has such a file. */
  readonly thesaurus: Thesaurus
}

/**
 * Changes taken in at a time: some milliseconds' work, so that other requests get their turn, and so little that it is
 * forgotten again before it counts as lasting.
 */
const batchSize = 100

/**
 * More numbers of changes than this at once come from an import: a visitor would wait too long for them, so an answer may be
 * behind by so many milliseconds.
 */
const flood = { numbers: 200, longestBehind: 1_000 }

/** One for each database, kept as long as that is open. */
const directories = new WeakMap<Database, Followed>()

/** A directory that is read on from where it stopped, by one reader at a time. */
interface Followed {
  directory: Directory
  /** When the last reading ended, on the clock of the process. */
  readAt: number
  /** The reading that goes on, if one does. */
  reading: Promise<void> | undefined
  /** The reading of all of it that goes on, if one does. */
  renewing: Promise<void> | undefined
  /** Where the database stands: asked once for all who search in the same moment. */
  readonly look: () => Promise<Standing>
}

/**
 * The directory with all that was written until now. While somebody imports, more is written than a visitor should wait for:
 * then it is as it stood a second ago at most, and is read on meanwhile. `now` is told by the clock of the process.
 */
export async function directoryNow(database: Database, now = performance.now()): Promise<Directory> {
  const followed = followedIn(database)
  const { newest, synonyms } = await followed.look()
  const isFlooded = newest - followed.directory.known > flood.numbers
  const isRecent = now - followed.readAt < flood.longestBehind
  if (!(isFlooded && isRecent)) await followUpTo(database, followed, newest)
  if (followed.directory.synonyms.version !== synonyms) await followSynonyms(database)
  return followed.directory
}

async function followUpTo(database: Database, followed: Followed, newest: number): Promise<void> {
  const isBehind = () => followed.directory.known < newest
  if (isBehind()) await followChanges(database)
  // That may have been a reading that had begun before: the next one has not.
  if (isBehind()) await followChanges(database)
}

/** The directory as this process knows it, at most a moment old; read whole where nobody has asked before. */
export async function directoryOf(database: Database): Promise<Directory> {
  const followed = followedIn(database)
  if (followed.directory.known === 0) await followChanges(database)
  if (followed.directory.synonyms.version === 0) await followSynonyms(database)
  return followed.directory
}

/** Reads the operators' synonyms as they stand now. */
async function followSynonyms(database: Database): Promise<void> {
  const synonyms = knownSynonyms(await findSynonyms(database))
  const followed = followedIn(database)
  followed.directory = { ...followed.directory, synonyms }
}

/** From now on whoever searches this database is helped by the thesaurus too. */
export function consultThesaurus(database: Database, thesaurus: Thesaurus): void {
  const followed = followedIn(database)
  followed.directory = { ...followed.directory, thesaurus }
}

/** Takes in what has changed in the database since the last time. Whoever asks meanwhile waits for the same reading. */
export function followChanges(database: Database): Promise<void> {
  const followed = followedIn(database)
  followed.reading ??= readOn(database, followed).finally(() => {
    followed.reading = undefined
  })
  return followed.reading
}

function followedIn(database: Database): Followed {
  const followed = directories.get(database) ?? {
    directory: emptyDirectory(),
    readAt: Number.NEGATIVE_INFINITY,
    reading: undefined,
    renewing: undefined,
    look: together(() => findStanding(database)),
  }
  directories.set(database, followed)
  return followed
}

async function readOn(database: Database, followed: Followed): Promise<void> {
  const read = await readAfter(database, followed.directory)
  // The synonyms may have been read meanwhile.
  followed.directory = { ...followed.directory, ...read }
  followed.readAt = performance.now()
  if (isWorn(read.index)) followed.renewing ??= renew(database, followed)
}

/** The directory but for what is told beside it. */
type Entries = Pick<Directory, 'index' | 'known'>

/** Reads all of it anew beside the worn one, which is followed and answers until the new one is there. */
async function renew(database: Database, followed: Followed): Promise<void> {
  try {
    const fresh = await readAfter(database, emptyDirectory())
    if (fresh.known >= followed.directory.known) followed.directory = { ...followed.directory, ...fresh }
  } finally {
    followed.renewing = undefined
  }
}

async function readAfter(database: Database, { index, known }: Entries): Promise<Entries> {
  const changes = await findEntryChanges(database, known, batchSize)
  for (const change of changes) takeIn(index, change)
  const last = changes.at(-1)?.number ?? known
  return changes.length < batchSize ? { index, known: last } : readAfter(database, { index, known: last })
}

function emptyDirectory(): Directory {
  return { index: searchIndex(Object.keys(columns).length), known: 0, synonyms: noSynonyms, thesaurus: noThesaurus }
}

function takeIn(index: SearchIndex, { number, supplierId, terms, filterValues, numbers }: EntryChange): void {
  if (terms === null) takeOut(index, supplierId)
  else put(index, { key: supplierId, terms: weights(terms), values: filterValues, numbers: [...numbers, number] })
}

/** The number of the change that made a supplier what it is; 0 where it is gone. */
export function lastChangeOf({ places, columns: numbers }: SearchIndex, id: number): number {
  return numbers[columns.change]?.[(places[id] ?? 0) - 1] ?? 0
}

function weights(terms: string): Map<string, number> {
  return new Map(
    terms.split(' ').map((each) => {
      const end = each.lastIndexOf('=')
      return [each.slice(0, end), Number(each.slice(end + 1))]
    }),
  )
}
