/** A byte beyond ASCII, and what stands before and behind it. */
export interface HighByte {
  readonly before: number
  readonly byte: number
  readonly after: number
}

/** The first bytes beyond ASCII, as many as are looked at. */
export function highBytes(bytes: Uint8Array, most: number): HighByte[] {
  const found: HighByte[] = []
  for (let at = 0; at < bytes.length && found.length < most; at++) {
    const byte = bytes[at] ?? 0
    if (byte > 0x7f) found.push({ before: bytes[at - 1] ?? 0x20, byte, after: bytes[at + 1] ?? 0x20 })
  }
  return found
}
