import { expect, test } from 'vitest'
import { wordAfter } from '../../db/domain/renamed-word.ts'

test('a word that was renamed is known as it finds, and of two that are found alike the nearer one is meant', () => {
  const nowOf = wordAfter({ Érable: 'Maple', أحمد: 'Hamza', احمد: 'bare' })
  expect(['erable', 'احمد', 'أحمد', 'إحمد', 'أَحمد', 'oak'].map(nowOf)).toEqual([
    'Maple',
    'bare',
    'Hamza',
    'bare',
    'bare',
    undefined,
  ])
})
