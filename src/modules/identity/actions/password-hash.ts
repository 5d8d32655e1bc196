import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { turns } from '../../../kernel/turns.ts'

/**
 * argon2id with 19 MiB, two passes, one lane: what the OWASP Password Storage Cheat Sheet asks for at least (read
 * 2026-11-22). Some 40 ms a try on one core.
 */
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 }

const saltBytes = 16
const tagBytes = 32

/** Memory in KiB. */
interface Cost {
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
}

interface Parsed extends Cost {
  readonly salt: Buffer
  readonly tag: Buffer
}

const derive = promisify(argon2)

/** Each holds 19 MiB and a core: at most two at a time in a process, the others wait. */
const inTurn = turns(2)

/** What is kept of a password: argon2id in PHC form, with a salt of its own. Never inside a transaction: it takes its time. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes)
  return phc({ ...cost, salt, tag: await tagOf(password, { ...cost, salt }) })
}

/**
 * Whether it is the password. Without a hash the same work is done for nothing, so that the time it takes does not tell
 * whether there is an account, or one with a password.
 */
export async function isPassword(password: string, hash: string | null | undefined): Promise<boolean> {
  const parsed = parse(hash ?? '') ?? nobodys
  const tag = await tagOf(password, parsed)
  return parsed !== nobodys && tag.length === parsed.tag.length && timingSafeEqual(tag, parsed.tag)
}

/** Whether the hash was made at another cost than today's, and should be made anew at the next chance. */
export function isOutdated(hash: string): boolean {
  const parsed = parse(hash)
  if (parsed === undefined) return true
  return parsed.memory !== cost.memory || parsed.passes !== cost.passes || parsed.parallelism !== cost.parallelism
}

const nobodys: Parsed = { ...cost, salt: Buffer.alloc(saltBytes), tag: Buffer.alloc(tagBytes) }

function tagOf(password: string, { memory, passes, parallelism, salt }: Cost & { salt: Buffer }): Promise<Buffer> {
  // The same letters may be written in two ways, depending on the keyboard.
  const message = Buffer.from(password.normalize('NFKC'))
  return inTurn(() => derive('argon2id', { message, nonce: salt, memory, passes, parallelism, tagLength: tagBytes }))
}

function phc({ memory, passes, parallelism, salt, tag }: Parsed): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`
}

function parse(hash: string): Parsed | undefined {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(hash)
  if (parts === null) return undefined
  const [, memory, passes, parallelism, salt = '', tag = ''] = parts
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

/** PHC strings leave out the padding. */
function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
