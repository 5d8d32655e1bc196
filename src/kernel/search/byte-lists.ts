import { longer } from './longer.ts'

/** Bytes in a page, as a power of two: so large that the system gets back what is not used any more. No slice is larger. */
const pageBits = 18
const pageSize = 2 ** pageBits

/** The last bytes of a full slice say where its list goes on. */
const linkSize = 4

/** A list begins small, as most stay, and each further slice is larger than the one before. */
const sliceSizes = [8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096] as const

/**
 * Many lists of bytes that only grow, kept together in a few pages. Most words stand in one text only: a hundred thousand
 * arrays of their own would take far more than what is in them.
 */
export interface ByteLists {
  readonly pages: Uint8Array[]
  /** The first address that no slice has taken. */
  free: number
  /** For each list: where it starts, where its next byte goes, where its last slice ends, and which size that has. */
  starts: Uint32Array
  ends: Uint32Array
  limits: Uint32Array
  levels: Uint8Array
  count: number
}

/** No list yet. */
export function byteLists(): ByteLists {
  return {
    pages: [],
    free: 0,
    starts: new Uint32Array(1024),
    ends: new Uint32Array(1024),
    limits: new Uint32Array(1024),
    levels: new Uint8Array(1024),
    count: 0,
  }
}

/** Begins a list and answers its number, counted from 0. */
export function addList(lists: ByteLists): number {
  const list = lists.count
  if (list === lists.starts.length) makeRoom(lists)
  lists.count += 1
  const start = addSlice(lists, 0)
  lists.starts[list] = start
  lists.ends[list] = start
  lists.limits[list] = start + sliceSizes[0] - linkSize
  return list
}

/** Puts a whole number, not negative, at the end of a list: seven bits a byte, so that small ones take one. */
export function append(lists: ByteLists, list: number, value: number): void {
  let rest = value
  while (rest > 127) {
    appendByte(lists, list, (rest & 127) | 128)
    rest >>>= 7
  }
  appendByte(lists, list, rest)
}

/** Writes the numbers of a list into an array that is long enough, and answers how many there are. */
export function readList({ pages, starts, ends }: ByteLists, list: number, into: Uint32Array): number {
  const end = ends[list] ?? 0
  let at = starts[list] ?? 0
  let level = 0
  let limit = at + sliceSizes[0] - linkSize
  let page = pages[at >>> pageBits] ?? empty
  let count = 0
  let value = 0
  let shift = 0
  while (at !== end) {
    if (at === limit) {
      at = linkAt(page, at & (pageSize - 1))
      level = Math.min(level + 1, sliceSizes.length - 1)
      limit = at + sizeOf(level) - linkSize
      page = pages[at >>> pageBits] ?? empty
    }
    const byte = page[at & (pageSize - 1)] ?? 0
    at += 1
    value |= (byte & 127) << shift
    if (byte > 127) {
      shift += 7
    } else {
      into[count] = value
      count += 1
      value = 0
      shift = 0
    }
  }
  return count
}

const empty = new Uint8Array(0)

function appendByte(lists: ByteLists, list: number, byte: number): void {
  if (lists.ends[list] === lists.limits[list]) goOn(lists, list)
  const at = lists.ends[list] ?? 0
  pageAt(lists, at)[at & (pageSize - 1)] = byte
  lists.ends[list] = at + 1
}

/** Gives a list whose slice is full a larger one, and leaves in the full one where that is. */
function goOn(lists: ByteLists, list: number): void {
  const end = lists.ends[list] ?? 0
  const level = Math.min((lists.levels[list] ?? 0) + 1, sliceSizes.length - 1)
  const start = addSlice(lists, level)
  const page = pageAt(lists, end)
  for (let byte = 0; byte < linkSize; byte += 1) page[(end & (pageSize - 1)) + byte] = start >>> (byte * 8)
  lists.ends[list] = start
  lists.limits[list] = start + sizeOf(level) - linkSize
  lists.levels[list] = level
}

/** Where the bytes at a place say that a list goes on. */
function linkAt(page: Uint8Array, place: number): number {
  return (
    ((page[place] ?? 0) |
      ((page[place + 1] ?? 0) << 8) |
      ((page[place + 2] ?? 0) << 16) |
      ((page[place + 3] ?? 0) << 24)) >>>
    0
  )
}

/** Takes the next free slice; one that would not fit the page begins the next. */
function addSlice(lists: ByteLists, level: number): number {
  const taken = sizeOf(level)
  if ((lists.free & (pageSize - 1)) + taken > pageSize) lists.free = lists.pages.length * pageSize
  const start = lists.free
  if (start >>> pageBits === lists.pages.length) lists.pages.push(new Uint8Array(pageSize))
  lists.free += taken
  return start
}

function sizeOf(level: number): number {
  return sliceSizes[level] ?? 0
}

function pageAt({ pages }: ByteLists, address: number): Uint8Array {
  return pages[address >>> pageBits] ?? empty
}

function makeRoom(lists: ByteLists): void {
  const length = lists.starts.length * 2
  lists.starts = longer(lists.starts, Uint32Array, length)
  lists.ends = longer(lists.ends, Uint32Array, length)
  lists.limits = longer(lists.limits, Uint32Array, length)
  lists.levels = longer(lists.levels, Uint8Array, length)
}
