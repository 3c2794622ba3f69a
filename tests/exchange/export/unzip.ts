import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const STORED = 0

/** The parts of a workbook as text, read from the archive's central directory, so that a test sees the very XML. */
export function unzip(archive: Buffer): Map<string, string> {
  let end = archive.length - 22
  while (archive.readUInt32LE(end) !== END) end -= 1
  const parts = new Map<string, string>()
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = archive.readUInt16LE(at + 28)
    parts.set(archive.toString('utf8', at + 46, at + 46 + nameLength), contentOf(archive, at).toString())
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return parts
}

function contentOf(archive: Buffer, entry: number): Buffer {
  const local = archive.readUInt32LE(entry + 42)
  const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  const packed = archive.subarray(from, from + archive.readUInt32LE(entry + 20))
  return archive.readUInt16LE(entry + 10) === STORED ? packed : inflateRawSync(packed)
}
