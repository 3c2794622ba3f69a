import { expect, test } from 'vitest'
import { en } from '../../../db/domain/i18n/en.ts'
import { isolated } from '../../../db/domain/i18n/isolated.ts'
import { makeTranslator } from '../../../db/domain/i18n/translator.ts'
import { namesApart } from '../../../renderer/app/api/names-apart.ts'

test('of names in two scripts each runs its own way', () => {
  const t = makeTranslator('en', en, isolated)
  expect(namesApart(t, ['שם', 'Phone', 'هاتف'])).toBe('\u2068שם\u2069, Phone, \u2068هاتف\u2069')
})
