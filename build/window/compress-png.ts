import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green and blue, row by row. */
  readonly bytes: Buffer
}

/**
 * The same picture in fewer bytes, in 256 colours: a window has few, and the edges of letters take the
 * nearest. Reads what a browser writes: eight bits a channel, not interlaced, opaque.
 */
export function compressPng(png: Buffer): Buffer {
  const { width, height, bytes } = decode(png)
  const palette = chooseColors(bytes)
  const nearest = nearestIn(palette)
  const rows = Buffer.alloc(height * (width + 1))
  for (let at = 0; at < width * height; at++)
    rows[at + Math.floor(at / width) + 1] = nearest(bytes.readUIntBE(at * 3, 3))
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(channelsOf))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The colours that are both common and unlike those chosen before: what is rare and alone, as a red word, is kept. */
function chooseColors(bytes: Buffer): number[] {
  const counts = new Map<number, number>()
  for (let at = 0; at < bytes.length; at += 3) {
    const color = bytes.readUIntBE(at, 3)
    counts.set(color, (counts.get(color) ?? 0) + 1)
  }
  const missed = [...counts].map(([color, count]) => ({ color, count, gap: Number.MAX_SAFE_INTEGER }))
  const chosen: number[] = []
  while (chosen.length < Math.min(256, missed.length)) {
    const { color } = missed.reduce((one, other) =>
      Math.sqrt(other.count) * other.gap > Math.sqrt(one.count) * one.gap ? other : one,
    )
    chosen.push(color)
    for (const one of missed) one.gap = Math.min(one.gap, apart(one.color, color))
  }
  return chosen
}

const channelsOf = (color: number): [red: number, green: number, blue: number] => [
  color >> 16,
  (color >> 8) & 0xff,
  color & 0xff,
]

/** The place in the palette of the color that is the least away, each asked for once. */
function nearestIn(palette: readonly number[]): (color: number) => number {
  const known = new Map(palette.map((color, place) => [color, place]))
  return (color) => {
    const place = known.get(color) ?? leastAway(palette, color)
    known.set(color, place)
    return place
  }
}

function leastAway(palette: readonly number[], color: number): number {
  const away = palette.map((other) => apart(other, color))
  return away.indexOf(Math.min(...away))
}

/** The square of the distance between two colours. */
function apart(one: number, other: number): number {
  const [red, green, blue] = [
    (one >> 16) - (other >> 16),
    ((one >> 8) & 255) - ((other >> 8) & 255),
    (one & 255) - (other & 255),
  ]
  return red ** 2 + green ** 2 + blue ** 2
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

function decode(png: Buffer): Pixels {
  const [width, height, channels] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25] === 6 ? 4 : 3]
  const data: Buffer[] = []
  for (let at = signature.length; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const rows = unfilter(inflateSync(Buffer.concat(data)), width * channels, channels)
  return { width, height, bytes: channels === 3 ? rows : withoutAlpha(rows) }
}

function withoutAlpha(rgba: Buffer): Buffer {
  const rgb = Buffer.alloc((rgba.length / 4) * 3)
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) rgba.copy(rgb, to, from, from + 3)
  return rgb
}

/** Each row as it is, where it was told by its difference from the row above and the pixel before. */
function unfilter(filtered: Buffer, rowLength: number, channels: number): Buffer {
  const rows = Buffer.alloc((filtered.length / (rowLength + 1)) * rowLength)
  for (let start = 0, from = 0; from < filtered.length; start += rowLength, from += rowLength + 1)
    for (let x = 0; x < rowLength; x++) {
      const left = x < channels ? 0 : (rows[start + x - channels] ?? 0)
      const above = start === 0 ? 0 : (rows[start + x - rowLength] ?? 0)
      const corner = x < channels || start === 0 ? 0 : (rows[start + x - rowLength - channels] ?? 0)
      const guess = predict(filtered[from] ?? 0, { left, above, corner })
      rows[start + x] = (filtered[from + 1 + x] ?? 0) + guess
    }
  return rows
}

interface Neighbours {
  readonly left: number
  readonly above: number
  readonly corner: number
}

function predict(filter: number, { left, above, corner }: Neighbours): number {
  switch (filter) {
    case 1:
      return left
    case 2:
      return above
    case 3:
      return (left + above) >> 1
    case 4:
      return nearest(left + above - corner, { left, above, corner })
    default:
      return 0
  }
}

function nearest(guess: number, { left, above, corner }: Neighbours): number {
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(guess - value))
  if (toLeft! <= toAbove! && toLeft! <= toCorner!) return left
  return toAbove! <= toCorner! ? above : corner
}
