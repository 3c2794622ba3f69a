import { expect, it } from 'vitest'
import { wordsWithout } from '../../db/domain/forgotten-in-notes.ts'

it('takes a full name out in any case, and a single word only as it is written', () => {
  const without = wordsWithout(['Ana Ruiz', 'Ana María Ruiz', 'Rosa', 'O.K. (Water)'])
  expect(without('ANA  RUIZ met ana maría ruiz and Rosa.')).toBe('… met … and ….')
  expect(without('A rosa door, a Rosary, Mariana Ruiz')).toBe('A rosa door, a Rosary, Mariana Ruiz')
  expect(without('O.K. (Water) said')).toBe('… said')
})

it('leaves a text as it is where there is no name', () => {
  expect(wordsWithout(['', ' '])('Nobody, and nothing')).toBe('Nobody, and nothing')
})
