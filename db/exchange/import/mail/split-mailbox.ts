import type { MailPart } from './mailbox.ts'

/** Reads `length` bytes of a file from `offset` on; fewer at its end. */
export type ReadPiece = (offset: number, length: number) => Buffer

const pieceBytes = 4 * 2 ** 20
/** What of the next piece is looked at with each: a line "From " and the one after it. */
const overlap = 4096

/**
 * Where the mails of an mbox file begin and end. A mail begins at a line "From " after a blank one, if what follows
 * looks like a header: not every program gives such lines within a mail a sign.
 * @throws RangeError beyond `most` mails.
 */
export function splitMailbox(read: ReadPiece, size: number, most: number): MailPart[] {
  const starts: number[] = []
  for (let offset = 0; offset < size; offset += pieceBytes) {
    const from = Math.max(0, offset - 2)
    const piece = read(from, pieceBytes + overlap)
    for (const at of startsIn(piece, { isFirst: offset === 0, until: offset - from + pieceBytes }))
      if (from + at >= offset || offset === 0) starts.push(from + at)
    if (starts.length > most) throw new RangeError(`more than ${most} mails`)
  }
  return starts.map((offset, index) => ({ offset, length: (starts[index + 1] ?? size) - offset }))
}

interface Piece {
  readonly isFirst: boolean
  /** Where the next piece takes over. */
  readonly until: number
}

function startsIn(bytes: Buffer, { isFirst, until }: Piece): number[] {
  const starts = isFirst && isStart(bytes, 0) ? [0] : []
  for (let at = bytes.indexOf('\nFrom '); at >= 0 && at + 1 < until; at = bytes.indexOf('\nFrom ', at + 1))
    if (isAfterBlank(bytes, at) && isStart(bytes, at + 1)) starts.push(at + 1)
  return starts
}

/** Whether the line that ends at `at` is blank. */
const isAfterBlank = (bytes: Buffer, at: number): boolean =>
  at < 1 || bytes[at - 1] === 0x0a || (bytes[at - 1] === 0x0d && (at < 2 || bytes[at - 2] === 0x0a))

/** "From - Tue Mar 03 14:05:00 2026", or bare as newer programs write it; then a header. */
function isStart(bytes: Buffer, at: number): boolean {
  const [line = '', next = ''] = bytes.toString('latin1', at, at + 1500).split(/\r?\n/u)
  return /^From (?:.*\d{1,2}:\d{2}.*|\s*-?\s*)$/u.test(line) && /^[!-9;-~]+:/u.test(next)
}
