import { parse, v5, v7 } from 'uuid'
import { z } from 'zod'
import { isUidText } from './uid-text.ts'

/** The public identity of a record: a UUID in canonical lower-case text. Integer ids never leave the store. */
export type Uid = string & { readonly __uid: true }

/** A uid known to name a record of one noun: `type PersonId = Id<'person'>`. */
export type Id<Noun extends string> = Uid & { readonly __noun: Noun }

// Fixed for ever: two vaults agree on the uid of a legislator only while they derive it under the same name.
const caucusNamespace = '6f5b7c52-3f0e-5d1a-9c37-0a1b6c4e8d21'

export const isUid = (value: unknown): value is Uid => isUidText(value)

/** The schema of an id of one noun: `uidSchema<'person'>()`. It narrows the text and changes nothing. */
export const uidSchema = <Noun extends string>() => z.custom<Id<Noun>>(isUid, { error: 'issue.uid' })

/** The schema of an id whose noun does not matter. */
export const anyUidSchema = z.custom<Uid>(isUid, { error: 'issue.uid' })

/** The uid that somebody typed or pasted, in any case and with space around it; undefined when the text is none. */
export function readUid(text: string): Uid | undefined {
  const uid = text.trim().toLowerCase()
  return isUid(uid) ? uid : undefined
}

/** A fresh, time-ordered uid (UUIDv7): later ones sort after earlier ones of the same process. */
export function newUid<Noun extends string>(): Id<Noun> {
  const random = randomBytes()
  const now = Date.now()
  if (now > newest.msecs) newest = { msecs: now, seq: firstOf(random) }
  else newest = { msecs: newest.msecs, seq: newest.seq + 1 }
  return v7({ ...newest, random }) as Id<Noun>
}

/** Of the uid made last; those of one millisecond are told apart by 32 bits that count on. */
let newest = { msecs: 0, seq: 0 }

/** From 0 to 2³¹, so that it can count on as far again. */
const firstOf = ([a = 0, b = 0, c = 0, d = 0]: Uint8Array): number =>
  ((a & 0x7f) << 24) | (b << 16) | (c << 8) | d

/** Asked for those of one uid at a time, the system took longer than all else that a uid takes. */
const pool = new Uint8Array(4096)
let usedOfPool = pool.length

function randomBytes(): Uint8Array {
  if (usedOfPool === pool.length) {
    crypto.getRandomValues(pool)
    usedOfPool = 0
  }
  return pool.subarray(usedOfPool, (usedOfPool += 16))
}

/**
 * The uid of a public record (UUIDv5), the same in every vault that imported it.
 * `dataset` is a short fixed key without a colon (`us-congress`, `openstates`), `externalId` the dataset's own id.
 */
export function publicUid<Noun extends string>(dataset: string, externalId: string): Id<Noun> {
  if (dataset === '' || dataset.includes(':')) throw new RangeError(`not a dataset key: ${dataset}`)
  return v5(`${dataset}:${externalId}`, caucusNamespace) as Id<Noun>
}

/** The uid of what a public record owns, from its parts: a contact point is its owner, kind and value. */
export const ownedUid = <Noun extends string>(owner: Uid, ...parts: readonly string[]): Id<Noun> =>
  v5(JSON.stringify(parts), owner) as Id<Noun>

/** The 16 bytes that the store keeps. */
export const uidToBytes = (uid: Uid): Uint8Array => (isUid(uid) ? bytesOf(uid) : parse(uid))

function bytesOf(uid: Uid): Uint8Array {
  const bytes = new Uint8Array(16)
  let at = 0
  for (let place = 0; place < uid.length; place += 2) {
    if (uid[place] === '-') place++
    bytes[at++] = (digitAt(uid, place) << 4) | digitAt(uid, place + 1)
  }
  return bytes
}

/** The value of a hexadecimal digit: 'a' is 97 and stands for 10. */
function digitAt(text: string, place: number): number {
  const code = text.charCodeAt(place)
  return code < 97 ? code - 48 : code - 87
}

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** By hand: a page of a list names hundreds of records, and the library checks each three times over. */
export function uidFromBytes<Noun extends string>(bytes: Uint8Array): Id<Noun> {
  if (bytes.length !== 16) throw new TypeError(`a uid has 16 bytes, not ${bytes.length}`)
  const pair = (at: number) => hexOfPair(bytes, at)
  const head = `${pair(0)}${pair(2)}-${pair(4)}-${pair(6)}`
  return `${head}-${pair(8)}-${pair(10)}${pair(12)}${pair(14)}` as Id<Noun>
}

const hexOfPair = (bytes: Uint8Array, at: number): string =>
  `${hexOfByte[bytes[at] ?? 0]}${hexOfByte[bytes[at + 1] ?? 0]}`
