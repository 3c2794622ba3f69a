import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from '../../../db/domain/matching/compare.ts'
import { findDuplicates } from '../../../db/domain/matching/find-duplicates.ts'
import { isNameAlone } from '../../../db/domain/matching/identity.ts'
import { Population } from '../../../db/domain/matching/population.ts'
import { prepare, type Prepared } from '../../../db/domain/matching/prepare.ts'
import { reasonText } from '../../../db/domain/matching/reason.ts'
import { Scorer } from '../../../db/domain/matching/scorer.ts'
import type { MatchKind, MatchSubject } from '../../../db/domain/matching/subject.ts'
import { weights } from '../../../db/domain/matching/weights.ts'
import { translator } from '../../../db/domain/i18n/all-languages.ts'
import { inventedOrganizations, inventedPeople } from '../../fixtures/invented-gold.ts'

const scorer = new Scorer(new Population())
const match = (one: MatchSubject, other: MatchSubject, kind: MatchKind = 'person') =>
  scorer.match(prepare(kind, one), prepare(kind, other))

const word = fc.constantFrom('ana', 'ann', 'okoye', 'okoyo', 'garcia', 'garcia lopez', 'bill', 'will', '')
const subjects: fc.Arbitrary<MatchSubject> = fc.record({
  names: fc.array(fc.record({ given: word, middle: word, family: word }), { minLength: 1, maxLength: 2 }),
  emails: fc.subarray(['ana.ito@example.org', 'ana.iot@example.org', 'info@example.org']),
  phones: fc.subarray(['+12025550123', '5550123', '+12025550132']),
  bornOn: fc.constantFrom('1970-03-05', '1970-05-03', '1982-12-25', undefined),
  addresses: fc.array(
    fc.record({
      street: fc.constantFrom('12 Oak St', '12 N Oak', '88 Oak St'),
      suite: fc.constantFrom('Oak', 'Apt 4'),
      city: fc.constantFrom('Fallow', 'Falow', ''),
    }),
    { maxLength: 2 },
  ),
})
const single = subjects.map((subject) => ({
  ...subject,
  names: [{ ...(subject.names[0] as object), middle: undefined }],
  emails: subject.emails?.slice(0, 1) ?? [],
  phones: subject.phones?.slice(0, 1) ?? [],
  addresses: subject.addresses?.slice(0, 1) ?? [],
}))

describe('the score', () => {
  it('is the same either way round', () => {
    fc.assert(
      fc.property(subjects, subjects, (one, other) => {
        expect(match(one, other).bits).toBe(match(other, one).bits)
        expect(match(other, one).verdict).toBe(match(one, other).verdict)
      }),
    )
  })

  it('of a record with itself is not beaten by that with another', () => {
    fc.assert(
      fc.property(single, single, (one, other) => {
        expect(match(one, one).bits).toBeGreaterThanOrEqual(match(one, other).bits - 1e-9)
      }),
    )
  })

  it('of a name of one part is the same either way round, and no greater than with itself', () => {
    for (const part of ['given', 'family'] as const) {
      const lone = { names: [{ [part]: 'will' }] }
      const whole = {
        names: [part === 'given' ? { given: 'ana', family: 'will' } : { given: 'will', family: 'ana' }],
      }
      const crossed = match(lone, whole).bits
      expect(match(whole, lone).bits).toBe(crossed)
      expect(crossed).toBeGreaterThan(0)
      expect(match(lone, lone).bits).toBeGreaterThan(crossed)
    }
  })

  it.each([
    [
      'turned round',
      { family: 'will' },
      { given: 'bill', family: 'ana' },
      { emails: ['ana.ito@example.org'] },
    ],
    [
      'by a short form and a phone',
      { given: 'bob' },
      { given: 'robert', family: 'ana' },
      { phones: ['+12025550123'] },
    ],
  ])('of a name of one part shows nobody for sure %s', (_how, lone, whole, reached) => {
    const about = (name: object) => ({ names: [name], bornOn: '1970-03-05', ...reached })
    const [one, other] = [about(lone), about(whole)]
    const [alike, itself] = [match(one, other), match(one, one)]
    expect(alike.isIdentified).toBe(false)
    expect(itself.bits).toBeGreaterThan(alike.bits)
  })

  it('grows with every field that agrees', () => {
    const name = { names: [{ given: 'Amara', family: 'Okoye' }] }
    const email = { emails: ['amara.okoye@example.org'] }
    const phone = { phones: ['+12025550123'] }
    const steps = [name, { ...name, ...email }, { ...name, ...email, ...phone }].map(
      (subject) => match(subject, subject).bits,
    )
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(new Set(steps).size).toBe(3)
  })

  it('names the value of the first record first', () => {
    const [one, other] = [{ names: [{ given: 'Bill' }] }, { names: [{ given: 'William' }] }]
    const told = (a: MatchSubject, b: MatchSubject) =>
      match(a, b).reasons.map((reason) => [reason.one, reason.other])
    expect(told(one, other)).toEqual([['Bill', 'William']])
    expect(told(other, one)).toEqual([['William', 'Bill']])
  })
})

describe('the weights', () => {
  const fields = Object.values(weights).flatMap((kind) => Object.entries(kind.fields))

  it.each(fields)('of %s never count less for what agrees better', (_, { levels }) => {
    const bits = Object.values(levels)
    expect(bits).toEqual(bits.toSorted((a, b) => b - a))
  })

  it('have words in both languages for each level', () => {
    for (const t of [translator('en'), translator('es')])
      for (const [field, { levels }] of fields)
        for (const level of Object.keys(levels))
          expect(reasonText(t, { field, level, one: '1', other: '2', bits: 1 })).not.toMatch(
            /match(Field|Level)/u,
          )
  })
})

describe('what is found', () => {
  const clustersOf = async (kind: MatchKind, entities: readonly (readonly MatchSubject[])[]) =>
    (await findDuplicates(kind, entities.flat())).clusters.filter(({ pairs }) =>
      pairs.every(({ verdict }) => verdict !== 'maybe'),
    )
  const placesOf = (entities: readonly (readonly MatchSubject[])[]): number[][] => {
    let next = 0
    return entities.map((all) => all.map(() => next++)).filter(({ length }) => length > 1)
  }
  const membersOf = (clusters: readonly { members: readonly number[] }[]): string[] =>
    clusters.map(({ members }) => members.join(' ')).toSorted()

  it('among people is who is the same, and neither couples nor namesakes nor father and son', async () => {
    const found = await clustersOf('person', inventedPeople)
    expect(membersOf(found)).toEqual(membersOf(placesOf(inventedPeople).map((members) => ({ members }))))
  })

  it('among organizations is which is the same, and not two houses of one', async () => {
    const found = await clustersOf('organization', inventedOrganizations)
    expect(membersOf(found)).toEqual(
      membersOf(placesOf(inventedOrganizations).map((members) => ({ members }))),
    )
  })

  it('keeps apart what somebody said is not a duplicate, also through a third', async () => {
    const copies = [0, 1, 2].map(() => inventedPeople[0]?.[0] as MatchSubject)
    const apart = (one: number, other: number): boolean => Math.min(one, other) === 0 && one + other === 2
    const all = await findDuplicates('person', copies)
    const some = await findDuplicates('person', copies, { apart })
    expect(all.clusters.map(({ members }) => members)).toEqual([[0, 1, 2]])
    expect(some.clusters.map(({ members }) => members.length)).toEqual([2])
  })

  it('a name alone only suggests', () => {
    const rare = { names: [{ given: 'Xiomara', family: 'Quetzalcoatl' }] }
    expect(match(rare, rare).verdict).not.toBe('same')
    const reached = { ...rare, emails: ['xiomara@example.org'] }
    expect(match(reached, reached).verdict).toBe('same')
  })

  it('who is called the same and reached at an address of their own is one, though they have moved', () => {
    const before = {
      names: [{ given: 'Oscar', family: 'Belmonte' }],
      emails: ['obelmonte@example.org'],
      addresses: [{ street: '12 Alder Street', city: 'Brattleboro', region: 'VT', postcode: '05301' }],
    }
    const after = { ...before, addresses: [{ street: '90 Quince Road', city: 'Taos', postcode: '87571' }] }
    expect(match(before, after).verdict).toBe('same')
    const other = { ...after, emails: ['oscar.b@example.net'] }
    expect(match(before, other).verdict).toBe('different')
  })

  it('a name and a town are no more than a name where the doors and the phones are two', () => {
    const living = (street: string, phone: string) =>
      prepare('person', {
        names: [{ given: 'Maria', family: 'Vega' }],
        phones: [phone],
        addresses: [{ street, city: 'Brattleboro', region: 'VT', postcode: '05301' }],
      })
    const isAlone = (one: Prepared, other: Prepared) => isNameAlone(compare(one, other, () => 0))
    const here = living('12 Alder Street', '+18025550142')
    expect(isAlone(here, living('90 Quince Road', '+18025550177'))).toBe(true)
    expect(isAlone(here, living('12 Alder Street', '+18025550177'))).toBe(false)
    expect(isAlone(here, living('90 Quince Road', '+18025550142'))).toBe(false)
  })

  it('organizations of one name and one e-mail address are one, and branches are not', () => {
    const named = (name: string) => ({ names: [name], emails: ['network@example.org'] })
    expect(match(named('The Network, Inc.'), named('Network'), 'organization').verdict).toBe('same')
    const branchIn = (city: string) => ({ ...named('Network'), addresses: [{ city }] })
    const [here, there] = [branchIn('Barre'), branchIn('Rutland')]
    expect(match(here, there, 'organization').verdict).not.toBe('same')
  })

  it('who may be one of a group and no more leaves the group as sure as it is', async () => {
    const name = { names: [{ given: 'Rachel', family: 'Wilson' }] }
    const twice = { ...name, emails: ['rachel.w@example.org'], phones: ['+18025550142'] }
    const namesake = { ...name, emails: ['rw@unrelated.example.com'], phones: ['+14155550143'] }
    const found = await findDuplicates('person', [twice, { ...twice, phones: [] }, namesake])
    expect(found.clusters.map(({ members }) => members)).toEqual([[0, 1]])
  })

  it('compares each with a few others, also where all share a key', async () => {
    const people = (count: number): MatchSubject[] =>
      Array.from({ length: count }, (_, at) => ({
        names: [{ given: ['Ana', 'Eva', 'Tom', 'Sam'][at % 4] as string, family: `Velde${at % 97}` }],
        emails: [`person${at}@example.org`],
        addresses: [{ city: 'Fallow' }],
      }))
    for (const count of [500, 4000])
      expect((await findDuplicates('person', people(count))).compared).toBeLessThanOrEqual(12 * count)
  })

  it('finds one that is there twice among many who share as much in common keys', async () => {
    const crowd = Array.from({ length: 500 }, (_, at) => ({
      names: [{ given: 'Ana', family: 'Velde' }],
      addresses: [{ street: `${at} Oak St`, city: 'Fallow', postcode: '87001' }],
    }))
    const twice = { ...crowd[250], emails: ['ana.velde@example.org'] } as MatchSubject
    const { clusters } = await findDuplicates('person', [twice, ...crowd, { ...twice, addresses: [] }])
    expect(clusters.some(({ members }) => members.includes(0) && members.includes(501))).toBe(true)
  })

  it('tells how far it is and stops when it is told to', async () => {
    const told: number[] = []
    const pause = (done: number, total: number): Promise<void> => {
      told.push(done / total)
      return told.length === 5 ? Promise.reject(new Error('stopped')) : Promise.resolve()
    }
    const subjects = Array.from({ length: 4 }, () => inventedPeople[0]?.[0] as MatchSubject)
    await expect(findDuplicates('person', subjects, { pause })).rejects.toThrow('stopped')
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-1)).toBeLessThan(1)
  })
})
