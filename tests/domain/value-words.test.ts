import { expect, test } from 'vitest'
import { chamberKinds } from '../../db/domain/chamber.ts'
import { isValueMeant } from '../../db/domain/filter/field-words.ts'
import { translator } from '../../db/domain/i18n/all-languages.ts'

const chambersFor = (words: string, language: 'en' | 'es') =>
  chamberKinds.filter((kind) =>
    isValueMeant(translator(language), { noun: 'legislator', key: 'chamber' }, [kind, words]),
  )

test.for([
  ['upper', 'upper'],
  ['sen', 'upper'],
  ['Senate', 'upper'],
  ['senado', 'upper'],
  ['rep', 'lower'],
  ['House', 'lower'],
  ['diputados', 'lower'],
])('a chamber is found by what people call it, in either language: %s', ([words, kind]) => {
  expect(chambersFor(words!, 'en')).toEqual([kind])
})

test('and by its text, or all of them by nothing', () => {
  expect(chambersFor('camara alta', 'es')).toEqual(['upper'])
  expect(chambersFor('', 'es')).toEqual(chamberKinds)
  expect(chambersFor('enat', 'en')).toEqual([])
})
