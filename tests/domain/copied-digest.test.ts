import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { copiedDigest, copiedDigestLength } from '../../db/domain/copied-digest.ts'

test('it is the SHA-256 of the text', async () => {
  const digest = await copiedDigest('555-0100')
  expect(digest).toBe(createHash('sha256').update('555-0100').digest('base64'))
  expect(digest).toHaveLength(copiedDigestLength)
})

test('ends of lines and spaces aside, another text has another one', async () => {
  const digest = await copiedDigest('Ana Ruiz\n555-0100')
  expect(await copiedDigest(' Ana\u00a0Ruiz\r\n555-0100\n')).toBe(digest)
  expect(await copiedDigest('Ana Ruiz\n555-0101')).not.toBe(digest)
})

test('of a long text every letter counts', async () => {
  const long = 'x'.repeat(8_000_001)
  expect(await copiedDigest(`${long}y`)).not.toBe(await copiedDigest(`${long}z`))
})
