import { expect, test } from 'vitest'
import { newUid } from '../../db/domain/uid.ts'
import { historySlice } from '../../electron/contract/history.ts'

const key = '3f2a91bc04de'
const takes = (input: object): boolean => historySlice.undo.input.safeParse(input).success

test('an undo takes a decision for each conflict by its key, and nothing else', () => {
  const batch = newUid()
  expect(takes({ batch })).toBe(true)
  expect(takes({ batch, decisions: { [key]: 'keep', '81c05d7ea932': 'restore' } })).toBe(true)
  expect(takes({ batch, decisions: { [key]: 'skip' } })).toBe(false)
  expect(takes({ batch, decisions: { all: 'keep' } })).toBe(false)
  expect(takes({ batch, decisions: { [`${key}0`]: 'keep' } })).toBe(false)
  expect(takes({ batch, onConflict: 'restore' })).toBe(false)
})

test('as many decisions as a large import may need go over the boundary, and no more', () => {
  const decisions = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [at.toString(16).padStart(12, '0'), 'keep']))
  expect(takes({ decisions: decisions(100_000) })).toBe(true)
  expect(takes({ decisions: decisions(100_001) })).toBe(false)
})
