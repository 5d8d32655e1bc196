import type { AttachmentType } from '../../../kernel/files/attachment-type.ts'

/** `size`: bytes of one file; `files`: beside one enquiry; `name`: characters. */
export const attachmentLimits = { size: 20_000_000, files: 20, name: 120 } as const

/** A file beside an enquiry or a message, without its bytes. */
export interface AttachmentCard {
  readonly id: string
  readonly name: string
  readonly contentType: string
  /** Bytes. */
  readonly size: number
  readonly addedAt: Date
}

/** A file that is read piece by piece. */
export interface AttachmentHead extends AttachmentCard {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string
}

/** Signs that systems give a meaning, that nobody sees, or that turn the direction of what follows. */
const unsafeSigns = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu

/**
 * The name under which a file is kept and handed out: the last part of what the sender calls it, without signs that mean
 * something to a system, with an ending that tells what the content is.
 */
export function safeName(sent: string, { endings }: Pick<AttachmentType, 'endings'>): string {
  const [usual] = endings
  const last = sent.split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replace(unsafeSigns, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const ending = endings.find((each) => clean.toLowerCase().endsWith(each)) ?? usual
  const stem = clean.toLowerCase().endsWith(ending) ? clean.slice(0, -ending.length) : clean
  const room = attachmentLimits.name - ending.length
  const kept = [...stem.trim()].slice(0, room).join('').trim()
  return `${kept === '' ? 'fil' : kept}${ending}`
}
