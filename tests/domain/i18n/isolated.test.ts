import { expect, test } from 'vitest'
import { en } from '../../../db/domain/i18n/en.ts'
import { isolated, isolatedApart, withoutIsolates } from '../../../db/domain/i18n/isolated.ts'
import { makeTranslator } from '../../../db/domain/i18n/translator.ts'

const t = makeTranslator('en', en, isolated)

test('a name that runs right to left stands apart in a sentence; one that does not stays as it is', () => {
  expect(t('trashScreen.restoredOne', { name: 'נועה (3)' })).toBe('\u2068נועה (3)\u2069 restored')
  expect(t('trashScreen.restoredOne', { name: 'Dr. مريم' })).toBe('\u2068Dr. مريم\u2069 restored')
  expect(t('trashScreen.restoredOne', { name: 'Ana Ruiz' })).toBe('Ana Ruiz restored')
  expect(t('trashScreen.restored', { count: 2 })).toBe('2 restored')
})

test('of several names in one sentence each stands apart', () => {
  const names = ['נועה', 'Ana', 'مريم'].map(t.apart).join(', ')
  expect(names).toBe('\u2068נועה\u2069, Ana, \u2068مريم\u2069')
})

test('what is copied has no such signs', () => {
  expect(withoutIsolates(t('trashScreen.restoredOne', { name: 'נועה' }))).toBe('נועה restored')
})

test('cut between names nothing is added, and within one each part ends what it begins', () => {
  expect(isolatedApart('\u2068א\u2069 and', 'of \u2068ב\u2069')).toEqual([
    '\u2068א\u2069 and',
    'of \u2068ב\u2069',
  ])
  expect(isolatedApart('by \u2068אב', 'גד\u2069 kept')).toEqual(['by \u2068אב\u2069', '\u2068גד\u2069 kept'])
})
