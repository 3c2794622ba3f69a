import { expect, test } from 'vitest'
import { recoveryCharacters as readRecovery } from '../../../db/domain/recovery-text.ts'
import { askedGroups, recoveryGroups, recoveryLength } from '../../../renderer/unlock/parts/recovery-text.ts'
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

test('the numbers of the groups may be typed along, as they are printed or bare', () => {
  const secret = makeRecoverySecret()
  const groups = formatRecoverySecret(secret).split('-')
  for (const mark of [': ', ':', ') ', '. ', ' '])
    for (const between of [' – ', '\n', ' - ', ' '])
      expect(parseRecoverySecret(groups.map((g, i) => `${i + 1}${mark}${g}`).join(between))).toEqual(secret)
  expect(readRecovery('4: 7q2m')).toBe('7Q2M')
  expect(readRecovery('4 7q2m')).toBe('7Q2M')
  expect(readRecovery('7q2 m')).toBe('7Q2M')
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
