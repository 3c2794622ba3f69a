/** A file as its writer makes it, piece by piece. Nothing is made before somebody asks for the first piece. */
export type ByteSource = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/** Encodes pieces of text as UTF-8, several thousand characters at a time. */
export function* utf8(pieces: Iterable<string>): Generator<Uint8Array> {
  let waiting = ''
  for (const piece of pieces) {
    waiting += piece
    if (waiting.length < 65_536) continue
    yield Buffer.from(waiting)
    waiting = ''
  }
  if (waiting !== '') yield Buffer.from(waiting)
}
