import { expect, it } from 'vitest'
import { translator } from '../../../db/domain/i18n/all-languages.ts'
import { countWhole, isWorthShowing, valueText } from '../../../renderer/contact/parts/history-words.ts'

const t = translator('en')
const language = { t, locale: 'en' }

it('leaves out what follows from other fields, and adds up what came as a whole', () => {
  expect(isWorthShowing({ op: 'update', field: 'sort_key' })).toBe(false)
  expect(isWorthShowing({ op: 'update', field: 'sortKey' })).toBe(false)
  expect(isWorthShowing({ op: 'update', field: 'pronouns' })).toBe(true)
  const created = (table: string, about: string | null = null) => ({ op: 'create' as const, table, about })
  const rows = [
    created('record'),
    created('contact_point'),
    created('contact_point'),
    created('term'),
    created('record_tag'),
    created('record_tag', 'champion'),
    created('custom_value', 'Shoe size'),
  ]
  expect(countWhole(t, rows)).toEqual([
    { what: 'contact point', op: 'create', count: 2 },
    { what: 'term', op: 'create', count: 1 },
    { what: 'tag', op: 'create', count: 1 },
    { what: 'Tag “champion”', op: 'create', count: 1 },
  ])
})

it('shows lists as lists, and texts that begin with a bracket as they are', () => {
  expect(valueText(language, '["English","Igbo"]')).toBe('English, Igbo')
  expect(valueText(language, '[off the record')).toBe('[off the record')
  expect(valueText(language, 3)).toBe('3')
  expect(valueText(language, null)).toBe('')
})

it('says days as a person would', () => {
  expect(valueText(language, '2026-11-21', 'doneOn')).toBe('Saturday, 21 November 2026')
  expect(valueText({ t: translator('es'), locale: 'es' }, '2026-11-21')).toBe(
    'sábado, 21 de noviembre de 2026',
  )
  expect(valueText(language, '2026-13-41')).toBe('2026-13-41')
})
