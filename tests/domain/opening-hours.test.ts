import { describe, expect, test } from 'vitest'
import { openingHours } from '../../db/domain/opening-hours.ts'

describe('opening hours', () => {
  const week = ['Monday', 'Tuesday', 'Wednesday', 'Friday'].map((day) => `${day} 09:00-17:00`)

  test('of days in a row are told together, in the language of the reader', () => {
    expect(openingHours(week, 'en')).toEqual(['Mon–Wed, Fri 09:00–17:00'])
    expect(openingHours(['MO,TU 08:00-12:00; by appointment'], 'es')).toEqual([
      'lun–mar 08:00–12:00; by appointment',
    ])
  })

  test('that differ stand one below the other, from Monday on', () => {
    expect(openingHours(['SA 10:00-12:00', ...week, 'Sat 14:00-16:00'], 'en')).toEqual([
      'Mon–Wed, Fri 09:00–17:00',
      'Sat 10:00–12:00',
      'Sat 14:00–16:00',
    ])
  })

  test('that nobody understands stay as they are', () => {
    expect(openingHours(['Someday 09:00-17:00', 'by appointment'], 'en')).toEqual([
      'Someday 09:00-17:00',
      'by appointment',
    ])
  })
})
