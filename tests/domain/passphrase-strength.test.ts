import { expect, test } from 'vitest'
import { estimateStrength } from '../../db/domain/passphrase-strength.ts'

const score = (passphrase: string): number => estimateStrength(passphrase).score

test('what everybody tries first is worth nothing, however long', () => {
  for (const bad of [
    'password',
    'Password123',
    'contraseña2024',
    'aaaaaaaaaaaaaaa',
    '1234567890123',
    'qwerty qwerty',
  ])
    expect([bad, score(bad)]).toEqual([bad, 0])
})

test('each unrelated word counts, the same word again does not', () => {
  const scores = ['copper', 'copper window', 'copper window tuesday', 'copper window tuesday fern'].map(score)
  expect(scores).toEqual(scores.toSorted((a, b) => a - b))
  expect(score('copper window tuesday fern')).toBe(3)
  expect(score('copper window tuesday fern orbit')).toBe(4)
  expect(score('copper copper copper copper copper')).toBe(0)
})

test('random characters count each', () => {
  expect(score('v9#kQ2!xT7$wLp')).toBeGreaterThanOrEqual(3)
})
