import { expect, test } from 'vitest'
import {
  askedGroups,
  readRecovery,
  recoveryGroups,
  recoveryLength,
} from '../../../renderer/unlock/parts/recovery-text.ts'
import {
  formatRecoverySecret,
  makeRecoverySecret,
  parseRecoverySecret,
} from '../../../db/vault/recovery-secret.ts'

test('a secret is read as the vault reads it, however it was typed', () => {
  const secret = makeRecoverySecret()
  const shown = formatRecoverySecret(secret)
  const typed = shown.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o').replaceAll('1', 'i')
  expect(readRecovery(typed)).toBe(shown.replaceAll('-', ''))
  expect(readRecovery(typed)).toHaveLength(recoveryLength)
  expect(parseRecoverySecret(readRecovery(typed))).toEqual(secret)
  expect(recoveryGroups(shown)).toEqual(shown.split('-'))
})

test('two different groups are asked for, never the first, and not always the same', () => {
  const asked = Array.from({ length: 200 }, () => askedGroups(formatRecoverySecret(makeRecoverySecret())))
  for (const [first, second] of asked) {
    expect(first).toBeGreaterThan(0)
    expect(second).toBeGreaterThan(first)
    expect(second).toBeLessThan(9)
  }
  expect(new Set(asked.map(String)).size).toBeGreaterThan(8)
})
