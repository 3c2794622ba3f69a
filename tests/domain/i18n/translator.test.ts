import { describe, expect, it } from 'vitest'
import { translator } from '../../../db/domain/i18n/all-languages.ts'

const t = translator('en')
const es = translator('es')

describe('a translator', () => {
  it('gives labels in its language', () => {
    expect(t('outcome.left-message')).toBe('Left a message')
    expect(es('outcome.left-message')).toBe('Se dejó un mensaje')
    expect(es.locale).toBe('es')
    expect(translator('es')).toBe(es)
  })

  it.each([
    [0, 'people', 'personas'],
    [1, 'person', 'persona'],
    [2, 'people', 'personas'],
    [1_000_000, 'people', 'personas'],
  ])('chooses the plural for %i', (count, english, spanish) => {
    expect(t('noun.person', { count })).toBe(english)
    expect(es('noun.person', { count })).toBe(spanish)
  })

  it('writes numbers as its language does', () => {
    expect(t('failure.more', { count: 12_345 })).toBe('and 12,345 more')
    expect(es('failure.more', { count: 12_345 })).toBe('y 12.345 más')
  })

  it('puts values in as they are, whatever they contain', () => {
    for (const id of ['<b>&"', '{{path}}', '$t(sector.faith)', '\\1 $& $1'])
      expect(t('failure.unexpected', { id })).toContain(`with the number ${id}.`)
  })

  it('knows which texts exist, for keys that are data', () => {
    expect(t.has('sector.faith')).toBe(true)
    expect(t.has('noun.person')).toBe(true)
    expect(t.has('sector.made-up-by-a-user')).toBe(false)
    expect(t.find('sector.made-up-by-a-user')).toBe('sector.made-up-by-a-user')
  })

  it('refuses at compile time what the catalogue does not have', () => {
    // @ts-expect-error no such text
    t('sector.unknown')
    // @ts-expect-error a value is missing
    t('failure.unexpected')
    // @ts-expect-error a value of another name
    t('failure.unexpected', { number: 1 })
    // @ts-expect-error a plural needs its count
    t('noun.person')
    // @ts-expect-error no value is wanted
    t('sector.faith', { count: 1 })
    // @ts-expect-error the ending is chosen by the count
    t('noun.person_one')
    expect(t('sector.faith')).toBe('Faith')
  })
})
