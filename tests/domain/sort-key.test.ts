import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortKey } from '../../db/domain/sort-key.ts'

const byKey = (a: string, b: string): number =>
  Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b)))
const sorted = (names: readonly string[]): string[] => names.toSorted(byKey)

const collator = new Intl.Collator('es', { numeric: true, sensitivity: 'accent' })

// Few letters in the second alphabet, so that many pairs differ in an accent or a separator only.
const manyLetters = 'abcdefghijklmnopqrstuvwxyzABENOUÑáéíóúüñÁÉÍÓÚÜ'
const fewLetters = 'aáAnñÑou'

function names(letters: string): fc.Arbitrary<string> {
  const word = fc.string({ unit: fc.constantFrom(...letters.split('')), minLength: 1, maxLength: 4 })
  const number = fc.nat({ max: 300 }).map(String)
  const piece = fc.oneof({ weight: 5, arbitrary: word }, { weight: 1, arbitrary: number })
  const separator = fc.constantFrom(' ', ' ', '-', "'", '. ', ', ', ' & ')
  return fc
    .array(fc.tuple(piece, separator), { minLength: 1, maxLength: 4 })
    .map((pieces) => pieces.flat().join('').trim())
}

describe('the stored sort key', () => {
  it('puts ñ between n and o', () => {
    expect(sorted(['oso', 'ñandú', 'nube', 'nz'])).toEqual(['nube', 'nz', 'ñandú', 'oso'])
  })

  it('ignores case, and uses accents only to break a tie', () => {
    expect(sortKey('GARCÍA')).toBe(sortKey('García'))
    expect(sorted(['Garcia Z', 'García A', 'García', 'Garcia'])).toEqual([
      'Garcia',
      'García',
      'García A',
      'Garcia Z',
    ])
  })

  it('sorts numbers by value', () => {
    const districts = [
      'District 10',
      'District 2',
      'District 21A',
      'District 007',
      'District 1',
      'District 21',
    ]
    expect(sorted(districts)).toEqual([
      'District 1',
      'District 2',
      'District 007',
      'District 10',
      'District 21',
      'District 21A',
    ])
  })

  it('keeps the parts of a name apart, so that a shorter family name comes first', () => {
    const martinez = sortKey('Martínez', 'Zoe')
    expect(martinez < sortKey('Martínez López', 'Ana')).toBe(true)
    expect(martinez < sortKey('Martínez-López', 'Ana')).toBe(true)
    expect(sortKey('Martínez') < martinez).toBe(true)
  })

  it('keeps right-to-left and Chinese names, each in the order of its script', () => {
    expect(sorted(['山田', '中村', 'كريم', 'אבי', 'Zoe'])).toEqual(['Zoe', 'אבי', 'كريم', '中村', '山田'])
  })

  it('orders numbers of any length as their values', () => {
    const digits = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 60n }), fc.integer({ min: 1, max: 60 }))
      .map(([value, length]) => value % 10n ** BigInt(length))
    fc.assert(
      fc.property(digits, digits, (a, b) => {
        expect(Math.sign(byKey(`Room ${a}`, `Room ${b}`))).toBe(a < b ? -1 : a > b ? 1 : 0)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['any', manyLetters],
    ['very similar', fewLetters],
  ])('agrees with the Spanish collation on %s Spanish and English names', (_, letters) => {
    fc.assert(
      fc.property(names(letters), names(letters), (a, b) => {
        expect(Math.sign(byKey(a, b)), `${a} | ${b}`).toBe(Math.sign(collator.compare(a, b)))
      }),
      { numRuns: 10_000 },
    )
  })

  it('does not depend on how the accents are encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(sortKey(name.normalize('NFD'))).toBe(sortKey(name.normalize('NFC')))
      }),
    )
  })
})
