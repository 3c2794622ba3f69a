import { describe, expect, it } from 'vitest'
import { compareNames } from '../../../db/domain/matching/compare-names.ts'
import { prepareName } from '../../../db/domain/matching/prepare-name.ts'
import type { PersonName } from '../../../db/domain/person-name.ts'

type Name = PersonName | string

const prepared = (names: readonly Name[]) => names.flatMap((name) => prepareName(name) ?? [])

const levelOf = (ones: readonly Name[], others: readonly Name[]): string | undefined =>
  compareNames(prepared(ones), prepared(others)).find(({ field }) => field === 'forenames')?.level

const cases: readonly (readonly [one: Name, other: Name, level: string | undefined])[] = [
  ['José Luis Luna', 'José Luis Luna', undefined],
  ['José Antonio Luna', 'José Luis Luna', 'different'],
  ['María Elena Vega', 'Rosa María Vega', 'different'],
  ['George W Bush', 'George H Bush', 'different'],
  ['José Luis Luna', 'José Luisa Luna', 'different'],
  ['Ana Lucía & Luis Luna', 'Ana Luna', 'couple'],
  ['Paul John Reed', 'John Paul Reed', 'turned'],
  ['María Pérez', 'María José Pérez', 'more'],
  ['John Paul Reed', 'Paul Reed', 'more'],
  ['Bob Hall', 'Robert James Hall', 'more'],
  ['Ana Torres', 'Ana M. Torres', 'moreInitial'],
  ['George H. W. Bush', 'George W. Bush', 'moreInitial'],
  ['Ana María Torres', 'Ana M. Torres', undefined],
  ['J. R. Hollister', 'John Robert Hollister', undefined],
  ['R. James Hall', 'Robert James Hall', undefined],
  ['María Guadalupe Torres', 'María Guadlupe Torres', undefined],
  ['María Ann Torres', 'Marta Ann Torres', 'different'],
  [{ given: 'Min-soo', family: 'Kim' }, { given: 'Minsoo', family: 'Kim' }, undefined],
  [{ given: 'Min-soo', family: 'Kim' }, 'Kim Min Soo', undefined],
  [{ given: 'Tran', family: 'Thi Mai' }, { given: 'Thị Mai', family: 'Trần' }, undefined],
  [{ given: 'Maryann', family: 'Hill' }, { given: 'Mary Ann', family: 'Hill' }, undefined],
  [{ given: 'Maite', family: 'Ruiz' }, { given: 'María Teresa', family: 'Ruiz' }, undefined],
  [
    { given: 'José', family: 'Ramírez Quintana' },
    { given: 'José', middle: 'Ramírez', family: 'Quintana' },
    undefined,
  ],
  [
    { given: 'Elizabeth', middle: 'Ann', preferred: 'Beth', family: 'Orr' },
    { given: 'Beth', family: 'Orr' },
    undefined,
  ],
  [{ given: 'Robert', preferred: 'Skip', family: 'Hall' }, 'Robert James Hall', 'more'],
  [{ given: 'María de los Ángeles', family: 'Ruiz' }, { given: 'María Ángeles', family: 'Ruiz' }, undefined],
  ['Ana & Luis Pérez', 'Luis & Ana Pérez', undefined],
  ['Ana & Luis Pérez', 'Ana & José Pérez', 'different'],
  ['Ana & Luis Pérez', 'Ana Pérez', 'couple'],
  ['Luis Pérez', 'Ana and Luis Pérez', 'couple'],
  ['Ana y Luis Pérez', 'Ana Pérez', 'couple'],
  [{ given: 'Ana y Luis', family: 'Pérez' }, { given: 'Luis', family: 'Pérez' }, 'couple'],
  [{ given: 'ana@one.example' }, { given: 'Ana', family: 'Ruiz' }, undefined],
  ['José Ortega y Gasset', 'José Ortega y Gasset', undefined],
]

describe('all given names of two people, beside the two of them that agree best', () => {
  it.each(cases)('%o and %o: %s', (one, other, level) => {
    expect(levelOf([one], [other])).toBe(level)
    expect(levelOf([other], [one])).toBe(level)
  })

  it('of several names of one, those are heard that agree in all', () => {
    expect(levelOf(['María Pérez', 'María José Pérez'], ['María José Pérez'])).toBeUndefined()
  })

  it('says what was compared as it was written', () => {
    const found = compareNames(prepared(['José Antonio Luna']), prepared(['José Luis Luna']))
    const { one, other } = found.find(({ field }) => field === 'forenames') ?? {}
    expect([one, other]).toEqual(['José Antonio', 'José Luis'])
  })
})
