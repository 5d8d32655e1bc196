import { createHash } from 'node:crypto'
import type { Readable, Writable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { createGzip } from 'node:zlib'
import type { Database } from '../../../kernel/database/database.ts'
import { writeCsv } from '../../../kernel/files/table/csv-writer.ts'
import type { RequestContext } from '../../../kernel/http/handlers.ts'
import type { Supplier } from '../../suppliers/index.ts'
import { openColumns, openEntry } from '../forms/open-row.ts'
import type { DumpFile, Format } from '../model/dump.ts'
import { saveChunk } from '../store/dumps.ts'

/** Bytes of a piece, about. */
const chunkSize = 256 * 1024

/** Suppliers written before others get their turn, so that nobody waits longer than some milliseconds. */
const atOnce = 20

/** Files on their way into the database. */
export interface DumpWriter {
  /** Resolves when there is room for more: memory does not grow with the directory. */
  write(supplier: Supplier): Promise<void>
  /** Resolves with what each file came to. */
  end(): Promise<readonly WrittenFile[]>
}

export type WrittenFile = DumpFile & { readonly format: Format }

/** Writes both files side by side, so that they tell of the same suppliers. */
export function writeDump(
  database: Database,
  dumpId: number,
  surroundings: Pick<RequestContext, 'baseUrl' | 'clock'>,
): DumpWriter {
  const [csvFile, linesFile] = [compressed(database, dumpId, 'csv'), compressed(database, dumpId, 'jsonl')]
  const csv = writeCsv(openColumns, csvFile.receiver)
  let written = 0
  return {
    async write(supplier) {
      const { row, line } = openEntry(supplier, surroundings)
      await csv.write(row)
      await writeText(linesFile, line)
      written += 1
      if (written % atOnce === 0) await nextTurn()
    },
    async end() {
      linesFile.receiver.end()
      await csv.end()
      return Promise.all([csvFile.stored, linesFile.stored])
    },
  }
}

interface CompressedFile {
  readonly receiver: Writable
  /** Rejects when a piece cannot be kept. */
  readonly stored: Promise<WrittenFile>
}

function compressed(database: Database, dumpId: number, format: Format): CompressedFile {
  const gzip = createGzip()
  const save = (bytes: Uint8Array, number: number) => saveChunk(database, { dumpId, format, number, bytes })
  const stored = store(gzip, save).then((file) => ({ ...file, format }))
  // Whoever writes or ends hears of it; until then nobody is listening.
  stored.catch(() => gzip.destroy())
  return { receiver: gzip, stored }
}

/** Resolves when there is room for more; rejects when what was written before could not be kept. */
async function writeText({ receiver, stored }: CompressedFile, text: string): Promise<void> {
  if (receiver.destroyed) await stored
  if (!receiver.write(text)) await roomIn(receiver)
}

/** Its listeners go with it: a promise raced against a lasting one would stay with that to the end. */
function roomIn(receiver: Writable): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      receiver.off('drain', goOn).off('close', goOn)
      resolve()
    }
    receiver.on('drain', goOn).on('close', goOn)
  })
}

/** Keeps what comes in pieces of about one size, one after the other. */
async function store(source: Readable, save: (bytes: Uint8Array, number: number) => Promise<void>): Promise<DumpFile> {
  const hash = createHash('sha256')
  let bytes = 0
  let number = 0
  for await (const piece of inPieces(source)) {
    hash.update(piece)
    bytes += piece.length
    await save(piece, number)
    number += 1
  }
  return { bytes, sha256: hash.digest('hex') }
}

async function* inPieces(source: Readable): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let size = 0
  for await (const part of source) {
    held.push(part)
    size += part.length
    if (size < chunkSize) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}
