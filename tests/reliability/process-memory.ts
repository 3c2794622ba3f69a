import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

const CHUNK_BYTES = 1 << 24

/**
 * How often each of the wanted byte strings occurs in what the process can write to: heap, stacks, buffers.
 * Linux, and a process that we started. A find across the end of a chunk is counted, as chunks overlap.
 */
export function countInMemory(pid: number, wanted: readonly Buffer[]): number[] {
  const longest = Math.max(...wanted.map((bytes) => bytes.length))
  const counts = wanted.map(() => 0)
  const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES + longest - 1)
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  try {
    for (const { start, end } of writableRanges(pid))
      for (let at = start; at < end; at += CHUNK_BYTES) {
        const read = readSync(memory, chunk, 0, Math.min(chunk.length, end - at), at)
        wanted.forEach((bytes, index) => (counts[index]! += occurrences(chunk.subarray(0, read), bytes)))
      }
    return counts
  } finally {
    closeSync(memory)
    chunk.fill(0)
  }
}

function writableRanges(pid: number): { start: number; end: number }[] {
  const lines = readFileSync(`/proc/${pid}/maps`, 'latin1').split('\n')
  return lines.flatMap((line) => {
    const [, start, end] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? []
    return start && end ? [{ start: Number.parseInt(start, 16), end: Number.parseInt(end, 16) }] : []
  })
}

/** Those that begin in the chunk proper; the overlap belongs to the next. */
function occurrences(bytes: Buffer, wanted: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(wanted); at >= 0 && at < CHUNK_BYTES; at = bytes.indexOf(wanted, at + 1))
    count++
  return count
}
