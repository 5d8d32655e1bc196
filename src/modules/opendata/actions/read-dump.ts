import type { Context } from '../../../kernel/context.ts'
import type { Dump, Format } from '../model/dump.ts'
import { findChunk, findNewestDump } from '../store/dumps.ts'

/** Files on their way out at a time, in this process: a slow receiver must not take the place of those who look for suppliers. */
const atOnce = 8

let underWay = 0

/** The newest whole copy of the directory. */
export function newestDump({ database }: Context): Promise<Dump | undefined> {
  return findNewestDump(database)
}

/** Whether another receiver can be served. */
export function isRoomForDownload(): boolean {
  return underWay < atOnce
}

/**
 * A file piece by piece, each fetched when the receiver has taken the one before; no connection is held meanwhile. It is the
 * file of this dump to the end, also when a newer one has taken its place.
 */
export async function* dumpPieces({ database }: Context, dump: Dump, format: Format): AsyncGenerator<Uint8Array> {
  underWay += 1
  try {
    for (let number = 0, sent = 0; sent < dump.files[format].bytes; number++) {
      const piece = await findChunk(database, { dumpId: dump.id, format, number })
      if (piece === undefined) throw new Error(`Piece ${number} of the file ${format} of dump ${dump.id} is gone.`)
      yield piece
      sent += piece.length
    }
  } finally {
    underWay -= 1
  }
}
