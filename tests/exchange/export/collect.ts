import type { ByteSource } from '../../../db/exchange/export/byte-source.ts'

export async function collect(source: ByteSource): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of source) pieces.push(piece)
  return Buffer.concat(pieces)
}
