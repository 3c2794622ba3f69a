import type { Storage } from './compound-file.ts'

/** The properties of Outlook's items that a mail is made of, by their numbers (MS-OXPROPS). */
export const tags = {
  messageClass: 0x001a,
  subject: 0x0037,
  sentAt: 0x0039,
  representingName: 0x0042,
  representingAddress: 0x0065,
  transportHeaders: 0x007d,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  deliveredAt: 0x0e06,
  body: 0x1000,
  compressedRich: 0x1009,
  html: 0x1013,
  messageId: 0x1035,
  displayName: 0x3001,
  address: 0x3003,
  data: 0x3701,
  shortName: 0x3704,
  longName: 0x3707,
  mediaType: 0x370e,
  contentId: 0x3712,
  smtp: 0x39fe,
  codePageOfHtml: 0x3fde,
  codePage: 0x3ffd,
  senderSmtp: 0x5d01,
  representingSmtp: 0x5d02,
  isHidden: 0x7ffe,
} as const

const types = { number: 0x0003, boolean: 0x000b, text8: 0x001e, text: 0x001f, time: 0x0040, bytes: 0x0102 }

/** Between 1601 and 1970, in milliseconds. */
const epochOffset = 11_644_473_600_000

/** What one item says of itself. Values of fixed size stand in one stream, each other in a stream of its own. */
export class Properties {
  readonly #storage: Storage
  /** By tag and type: eight bytes. */
  readonly #fixed: ReadonlyMap<number, Buffer>
  readonly #codePage: string

  /** `header`: bytes before the first value, which differ between kinds of item. */
  constructor(storage: Storage, header: number, message?: Properties) {
    this.#storage = storage
    this.#fixed = fixedOf(storage.streams.get('__properties_version1.0')?.() ?? Buffer.alloc(0), header)
    this.#codePage = message === undefined ? encodingOf(this.#number(tags.codePage)) : message.#codePage
  }

  text(tag: number): string | undefined {
    const wide = this.#stream(tag, types.text)
    if (wide) return wide.toString('utf16le')
    const narrow = this.#stream(tag, types.text8)
    if (narrow) return new TextDecoder(this.#codePage).decode(narrow)
    const bytes = tag === tags.html ? this.#stream(tag, types.bytes) : undefined
    return bytes && new TextDecoder(encodingOf(this.#number(tags.codePageOfHtml))).decode(bytes)
  }

  bytes(tag: number): Buffer | undefined {
    return this.#stream(tag, types.bytes)
  }

  /** Epoch milliseconds. */
  time(tag: number): number | null {
    const value = this.#fixed.get(tag * 0x1_0000 + types.time)
    return value ? Number(value.readBigUInt64LE() / 10_000n) - epochOffset : null
  }

  isTrue(tag: number): boolean {
    return this.#fixed.get(tag * 0x1_0000 + types.boolean)?.[0] === 1
  }

  #number(tag: number): number | undefined {
    return this.#fixed.get(tag * 0x1_0000 + types.number)?.readUInt32LE()
  }

  #stream(tag: number, type: number): Buffer | undefined {
    const name = (tag * 0x1_0000 + type).toString(16).toUpperCase().padStart(8, '0')
    return this.#storage.streams.get(`__substg1.0_${name}`)?.()
  }
}

function fixedOf(bytes: Buffer, header: number): Map<number, Buffer> {
  const values = new Map<number, Buffer>()
  for (let at = header; at + 16 <= bytes.length; at += 16)
    values.set(bytes.readUInt32LE(at), bytes.subarray(at + 8, at + 16))
  return values
}

const codePages: Readonly<Record<number, string>> = {
  437: 'windows-1252',
  850: 'windows-1252',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  20_866: 'koi8-r',
  50_220: 'iso-2022-jp',
  51_932: 'euc-jp',
  65_001: 'utf-8',
}

/** Code pages 1250 to 1258 and ISO 8859 have names made of their numbers. */
function encodingOf(codePage: number | undefined): string {
  if (codePage === undefined) return 'windows-1252'
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`
  if (codePage >= 28_592 && codePage <= 28_599) return `iso-8859-${codePage - 28_590}`
  return codePages[codePage] ?? 'windows-1252'
}
