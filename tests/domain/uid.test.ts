import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isUid,
  newUid,
  ownedUid,
  publicUid,
  readUid,
  uidFromBytes,
  uidSchema,
  uidToBytes,
  type Uid,
} from '../../db/domain/uid.ts'

const someUid = '0192f3a4-b5c6-7d8e-9fa0-b1c2d3e4f506'

describe('a uid', () => {
  it('is the same for the same public record in every vault, for ever', () => {
    expect(publicUid('congress', 'X000001')).toBe('21ac555b-ca98-557a-8da4-c955c5a49f03')
    expect(publicUid('congress', 'X000001')).not.toBe(publicUid('openstates', 'X000001'))
  })

  it('of what a public record owns depends on the owner and on each part', () => {
    const owner = publicUid('congress', 'X000001')
    expect(ownedUid(owner, 'email', 'ana@example.org')).toBe('a0e9723f-612c-5819-b7b5-81ba44bfdfd3')
    const others = [
      ownedUid(publicUid('congress', 'X000002'), 'email', 'ana@example.org'),
      ownedUid(owner, 'web', 'ana@example.org'),
      ownedUid(owner, 'emaila', 'na@example.org'),
    ]
    expect(new Set([ownedUid(owner, 'email', 'ana@example.org'), ...others]).size).toBe(4)
  })

  it('refuses a dataset name that would make two ids one', () => {
    expect(() => publicUid('a:b', 'c')).toThrow(RangeError)
    expect(() => publicUid('', 'c')).toThrow(RangeError)
  })

  it('that is new is unlike all others and sorts after those before it', () => {
    const uids = Array.from({ length: 5000 }, () => newUid<'person'>())
    expect(new Set(uids).size).toBe(5000)
    expect(uids.toSorted()).toEqual(uids)
    expect(uids.every(isUid)).toBe(true)
    expect(uids[0]?.[14]).toBe('7')
  })

  it('goes to 16 bytes and back', () => {
    expect(uidToBytes(someUid as Uid)).toEqual(
      Uint8Array.from(Buffer.from(someUid.replaceAll('-', ''), 'hex')),
    )
    const fresh = fc.constant(null).map(() => newUid())
    const derived = fc.string().map((text) => publicUid('test', text))
    fc.assert(
      fc.property(fc.oneof(fresh, derived), (uid) => {
        expect(uidToBytes(uid)).toHaveLength(16)
        expect(uidFromBytes(uidToBytes(uid))).toBe(uid)
        expect(uidFromBytes(Buffer.from(uidToBytes(uid)))).toBe(uid)
      }),
    )
  })

  it('keeps the order of the text in the order of the bytes', () => {
    const derived = fc.string().map((text) => publicUid('test', text))
    fc.assert(
      fc.property(derived, derived, (a, b) => {
        expect(Math.sign(Buffer.compare(uidToBytes(a), uidToBytes(b)))).toBe(a < b ? -1 : a > b ? 1 : 0)
      }),
    )
  })

  it.each([
    someUid.toUpperCase(),
    someUid.replaceAll('-', ''),
    `${someUid} `,
    `{${someUid}}`,
    someUid.slice(1),
    '1',
    '',
  ])('is not %j', (text) => {
    expect(isUid(text)).toBe(false)
    expect(uidSchema<'person'>().safeParse(text).success).toBe(false)
  })

  it('is read as people paste it, in any case and with space around it', () => {
    expect(readUid(` ${someUid.toUpperCase()}\n`)).toBe(someUid)
    expect(readUid(`{${someUid}}`)).toBeUndefined()
    expect(readUid('Ana Ruiz')).toBeUndefined()
  })

  it('refuses bytes that are no uid', () => {
    expect(() => uidFromBytes(new Uint8Array(15))).toThrow(TypeError)
  })
})
