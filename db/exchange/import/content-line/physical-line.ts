import type { ByteText } from './byte-text.ts'

interface PhysicalLine {
  /** Counted from 1. */
  readonly line: number
  readonly text: ByteText
}

/** The lines of a file that may mix the line ends of several systems, and the CR CR LF that some phones write. */
export function* physicalLines(text: ByteText): Generator<PhysicalLine> {
  const lineEnd = /[\r\n]/g
  let [line, start] = [1, 0]
  for (let found = lineEnd.exec(text); found; found = lineEnd.exec(text)) {
    yield { line, text: text.slice(start, found.index) }
    const { next, lines } = endAt(text, found.index)
    start = lineEnd.lastIndex = next
    line += lines
  }
  if (start < text.length) yield { line, text: text.slice(start) }
}

/** A run of CR before an LF is one end; a run of CR alone ends as many lines as it has signs. */
function endAt(text: ByteText, at: number): { readonly next: number; readonly lines: number } {
  let next = at
  while (text[next] === '\r') next += 1
  return text[next] === '\n' ? { next: next + 1, lines: 1 } : { next, lines: next - at }
}
