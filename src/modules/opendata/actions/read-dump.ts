import type { Context } from '../../../kernel/context.ts'
import type { Database } from '../../../kernel/database/database.ts'
import type { Dump, Format } from '../model/dump.ts'
import { findChunk, findNewestDump } from '../store/dumps.ts'

/** Files on their way out at a time, in this process: a slow receiver must not take the place of those who look for suppliers. */
const atOnce = 8

let underWay = 0

/** The newest whole copy of the directory. */
export function newestDump({ database }: Context): Promise<Dump | undefined> {
  return findNewestDump(database)
}

/**
 * A file piece by piece, each fetched when the receiver has taken the one before; no connection is held meanwhile. It is the
 * file of this dump to the end, also when a newer one has taken its place. Nothing where as many are on their way as may be:
 * the place is looked for and taken in one step.
 */
export function openDownload({ database }: Context, dump: Dump, format: Format): AsyncIterable<Uint8Array> | undefined {
  const place = takePlace()
  if (place === undefined) return undefined
  return { [Symbol.asyncIterator]: () => fromPlace(place, pieces(database, dump, format)) }
}

/** One of those who can be served at a time. */
interface Place {
  keep(): void
  leave(): void
}

/**
 * Who has the file already, or asks for its head alone, is never sent a piece. So a place that nobody has begun to use by the
 * next turn of this process is free again.
 */
function takePlace(): Place | undefined {
  if (underWay >= atOnce) return undefined
  underWay += 1
  let isTaken = true
  const leave = () => {
    if (isTaken) underWay -= 1
    isTaken = false
  }
  const unused = setImmediate(leave)
  return { keep: () => clearImmediate(unused), leave }
}

/** Leaves the place with the last piece, and also where the receiver goes before the first. */
function fromPlace(place: Place, source: AsyncGenerator<Uint8Array, undefined>): AsyncIterator<Uint8Array, undefined> {
  place.keep()
  return {
    async next() {
      const piece = await source.next().catch((error: unknown) => {
        place.leave()
        throw error
      })
      if (piece.done === true) place.leave()
      return piece
    },
    return() {
      place.leave()
      return source.return(undefined)
    },
  }
}

async function* pieces(database: Database, dump: Dump, format: Format): AsyncGenerator<Uint8Array, undefined> {
  for (let number = 0, sent = 0; sent < dump.files[format].bytes; number++) {
    const piece = await findChunk(database, { dumpId: dump.id, format, number })
    if (piece === undefined) throw new Error(`Piece ${number} of the file ${format} of dump ${dump.id} is gone.`)
    yield piece
    sent += piece.length
  }
  return undefined
}
