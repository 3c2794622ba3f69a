import { describe, expect, it } from 'vitest'
import { compareAddresses } from '../../../db/domain/matching/compare-addresses.ts'
import { compareDays, readDay } from '../../../db/domain/matching/compare-days.ts'
import { compareIdentifiers } from '../../../db/domain/matching/compare-identifiers.ts'
import { compareNames } from '../../../db/domain/matching/compare-names.ts'
import { compareOrganizationNames } from '../../../db/domain/matching/compare-organization-names.ts'
import { compareEmails, comparePhones, prepareEmail } from '../../../db/domain/matching/compare-points.ts'
import { compareWords } from '../../../db/domain/matching/compare-words.ts'
import { editDistance } from '../../../db/domain/matching/edit-distance.ts'
import type { Evidence } from '../../../db/domain/matching/evidence.ts'
import { jaroWinkler } from '../../../db/domain/matching/jaro-winkler.ts'
import { prepareAddress } from '../../../db/domain/matching/prepare-address.ts'
import { prepareName } from '../../../db/domain/matching/prepare-name.ts'
import { prepareOrganizationName } from '../../../db/domain/matching/prepare-organization-name.ts'
import { soundKey } from '../../../db/domain/matching/sound-key.ts'
import type { MatchAddress } from '../../../db/domain/matching/subject.ts'
import type { PersonName } from '../../../db/domain/person-name.ts'

const levels = (evidence: readonly Evidence[]): string[] =>
  evidence.map(({ field, level }) => `${field} ${level}`)

const named = <T>(make: (name: T) => unknown, name: T): never[] => [make(name)] as never[]

const names = (one: PersonName | string, other: PersonName | string): string[] =>
  levels(compareNames(named(prepareName, one), named(prepareName, other)))

const organizations = (one: string, other: string): string[] =>
  levels(
    compareOrganizationNames(
      named(prepareOrganizationName, one),
      named(prepareOrganizationName, other),
      () => 5,
    ),
  )

const addresses = (one: MatchAddress, other: MatchAddress): string[] =>
  levels(compareAddresses(named(prepareAddress, one), named(prepareAddress, other)))

describe('words', () => {
  it.each([
    ['smith', 'smith', 0],
    ['smith', 'smyth', 1],
    ['morris', 'mosrir', 2],
    ['martha', 'marhta', 1],
    ['', 'ana', 3],
  ])('%s and %s are %i slips apart', (one, other, slips) => {
    expect(editDistance(one, other)).toBe(slips)
    expect(editDistance(other, one)).toBe(slips)
  })

  it('are not counted further than asked', () => {
    expect(editDistance('kitten', 'sitting', 1)).toBe(2)
    expect(editDistance('a', 'abcdef', 2)).toBe(3)
  })

  it('are as alike as the literature has it', () => {
    expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.961, 3)
    expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.813, 3)
    expect(jaroWinkler('abc', 'xyz')).toBe(0)
  })

  it.each([
    ['katherine', 'catherine'],
    ['jimenez', 'gimenez'],
    ['philip', 'filip'],
    ['vazquez', 'basques'],
  ])('%s and %s sound alike', (one, other) => expect(soundKey(one)).toBe(soundKey(other)))

  it.each([
    ['garcia', 'garcia', 'same'],
    ['garcia', 'gracia', 'typo'],
    ['li', 'lu', 'different'],
    ['mason', 'nason', 'typo'],
    ['alexand', 'alexandria', 'close'],
    ['smith', 'jones', 'different'],
  ] as const)('%s and %s: %s', (one, other, level) => expect(compareWords(one, other)).toBe(level))
})

describe('names of people', () => {
  it.each([
    [{ given: 'José', family: 'Peña' }, { given: 'Jose', family: 'PENA' }, ['given same', 'family same']],
    [
      { given: 'Bill', family: 'Ito' },
      { given: 'William', family: 'Ito' },
      ['given nickname', 'family same'],
    ],
    [{ given: 'Pepe', family: 'Ito' }, { given: 'José', family: 'Ito' }, ['given nickname', 'family same']],
    [
      { given: 'Paco', family: 'Ito' },
      { given: 'Francisco', family: 'Ito' },
      ['given nickname', 'family same'],
    ],
    [
      { given: 'Peggy', family: 'Ito' },
      { given: 'Margaret', family: 'Ito' },
      ['given nickname', 'family same'],
    ],
    [{ given: 'J.', family: 'Okoye' }, { given: 'Jane', family: 'Okoye' }, ['given initial', 'family same']],
    [
      { given: 'Ana', family: 'García López' },
      { given: 'Ana', family: 'García' },
      ['given same', 'family part'],
    ],
    [
      { given: 'Ana', family: 'Smith-Jones' },
      { given: 'Ana', family: 'Smith Jones' },
      ['given same', 'family same'],
    ],
    [
      { given: 'Beatrix', family: 'van der Linde' },
      { given: 'Beatrix', family: 'Linde' },
      ['given same', 'family same'],
    ],
    [
      { given: 'Okoye', family: 'Amara' },
      { given: 'Amara', family: 'Okoye' },
      ['given same', 'family same', 'order swapped'],
    ],
    [
      { given: 'Tran', family: 'Thi Mai' },
      { given: 'Thị Mai', family: 'Trần' },
      ['given same', 'family same', 'order swapped'],
    ],
    [
      { given: 'Griet', family: 'Van Den Broek' },
      { given: 'Griet', family: 'VandenBroek' },
      ['given same', 'family same'],
    ],
    [
      { given: 'Иван', family: 'Петров' },
      { given: 'Ivan', family: 'Petrov' },
      ['given same', 'family same', 'script different'],
    ],
    [{ given: '花子', family: '鈴木' }, { given: 'Hanako', family: 'Suzuki' }, ['script different']],
    [{ given: 'Ana', family: '' }, { given: '', family: 'Ito' }, []],
    [
      { given: 'Martin Jr.', family: 'Ito' },
      { given: 'Martin', family: 'Ito' },
      ['given same', 'family same', 'suffix one'],
    ],
    [
      { given: 'Martin', family: 'Ito', suffix: 'Jr.' },
      { given: 'Martin', family: 'Ito', suffix: 'Senior' },
      ['given same', 'family same', 'suffix different'],
    ],
    ['Martínez López, Ana', 'Ana Martínez López', ['given same', 'family part']],
    [
      { given: 'Tom', family: 'Ito' },
      { given: 'Eva', family: 'Okoye' },
      ['given different', 'family different'],
    ],
  ])('%o and %o', (one, other, expected) => expect(names(one, other)).toEqual(expected))
})

describe('names of organizations', () => {
  it.each([
    ['The Northern Light Association, Inc.', 'Northern Light Assn', 'same'],
    ['St. Brendan Ctr. for Children & Families', 'Saint Brendan Center for Childrens and Families', 'same'],
    ['Harbor Day Care', 'HARBOR DAYCARE LLC', 'same'],
    ['Harbor Alliance', 'Harbor Alliance of the Western Valley', 'contained'],
    ['Western Valley Harbor Alliance', 'WVHA', 'acronym'],
    ['Fundación Puerto Claro A.C.', 'Fund. Puerto Claro', 'same'],
    ['Harbor Alliance', 'Meadow School', 'different'],
  ])('%s and %s: %s', (one, other, level) => expect(organizations(one, other)).toEqual([`name ${level}`]))

  it.each([
    ['Quay County Sheriff', 'Quay County Clerk'],
    ["Women's Law Project", 'Immigrant Law Project'],
    ['Taos Public Schools', 'Taos Public Schools Foundation'],
  ])('%s and %s are two', (one, other) => expect(organizations(one, other)).toContain('chapter different'))

  it('of a foundation may leave that word out', () => {
    expect(organizations('Open Meadow Foundation', 'Open Meadow')).not.toContain('chapter different')
  })
})

describe('ways to reach', () => {
  const emails = (one: string, other: string): string[] =>
    levels(compareEmails([prepareEmail(one)], [prepareEmail(other)]))

  it.each([
    ['ana.ito@example.org', 'ana.ito@example.org', 'same'],
    ['info@example.org', 'info@example.org', 'mailbox'],
    ['ana.ito@example.org', 'ana.ito@example.com', 'local'],
    ['ana.ito@example.org', 'ana.iot@example.org', 'close'],
    ['ana@example.org', 'eva@example.net', 'different'],
    ['aito@example.org', 'a.ito2@example.org', 'different'],
    ['aito@example.org', 'a.ito@example.org', 'close'],
    ['jan@example.org', 'jana@example.org', 'different'],
    ['mario@example.org', 'maria@example.org', 'different'],
    ['jan@example.org', 'jan@exmaple.org', 'close'],
    ['mg1@a.example', 'mg7@b.example', 'different'],
  ])('%s and %s: %s', (one, other, level) => expect(emails(one, other)).toEqual([`email ${level}`]))

  it('one address in common is enough', () => {
    const [own, shared] = [prepareEmail('old@example.org'), prepareEmail('ana.ito@example.org')]
    expect(levels(compareEmails([own, shared], [shared]))).toEqual(['email same'])
  })

  it.each([
    ['+12025550123', '+12025550123', 'same'],
    ['+12025550123', '5550123', 'same'],
    ['+12025550123;ext=4', '+12025550123', 'same'],
    ['+12025550123', '+12025550132', 'close'],
    ['+12025550123', '+12025550124', 'near'],
    ['+12025550123', '+12025559999', 'different'],
  ])('%s and %s: %s', (one, other, level) =>
    expect(levels(comparePhones([one], [other]))).toEqual([`phone ${level}`]),
  )
})

describe('identifiers', () => {
  const compared = (one: string, other: string, scheme = 'bioguide'): string[] =>
    levels(compareIdentifiers([{ scheme: 'bioguide', value: one }], [{ scheme, value: other }]))

  it('count within their scheme only', () => {
    expect(compared('A000001', 'A000001')).toEqual(['identifier same'])
    expect(compared('A000001', 'A000010')).toEqual(['identifier close'])
    expect(compared('A000001', 'B700002')).toEqual(['identifier apart'])
    const donors = [{ scheme: 'donor', value: 'A000001' }]
    expect(levels(compareIdentifiers(donors, [{ scheme: 'donor', value: 'B700002' }]))).toEqual([
      'identifier different',
    ])
    expect(compared('A000001', 'A000001', 'wikidata')).toEqual([])
  })
})

describe('dates', () => {
  it.each([
    ['1970-01-31', '19700131'],
    ['1/31/1970', '19700131'],
    ['31.1.1970', '19700131'],
    ['19700131', '19700131'],
    ['unknown', undefined],
  ])('%s is read as %s', (text, day) => expect(readDay(text)).toBe(day))

  it.each([
    ['19700305', '19700305', 'same'],
    ['19700305', '19700503', 'close'],
    ['19700305', '19710305', 'close'],
    ['19700305', '19821225', 'far'],
    ['19700305', '19811225', 'different'],
    ['19700305', '19700321', 'part'],
    ['19700305', '19850305', 'far'],
    ['19700305', '19800305', 'close'],
    ['19700305', '19810305', 'part'],
  ])('%s and %s: %s', (one, other, level) =>
    expect(levels(compareDays(one, other))).toEqual([`born ${level}`]),
  )
})

describe('addresses', () => {
  it('are the same however their street is written', () => {
    const one = { street: '744 North Monticello Ave. 1st Floor', postcode: '60612-1234' }
    expect(addresses(one, { street: '744 N MONTICELLO', postcode: '60612' })).toEqual([
      'number same',
      'street same',
      'postcode same',
    ])
    expect(addresses({ street: 'Calle Mayor 5' }, { street: 'C/ Mayor, 5' })).toEqual([
      'number same',
      'street same',
    ])
  })

  it('are read from one line as from their parts', () => {
    const parts = {
      street: '12 Oak St',
      suite: 'Apt 4',
      city: 'Springfield',
      region: 'IL',
      postcode: '62701',
    }
    expect(addresses({ text: '12 Oak Street, Apt 4, Springfield, IL 62701' }, parts)).toEqual([
      'number same',
      'street same',
      'building same',
      'city same',
      'postcode same',
      'region same',
    ])
  })

  it('of two towns have no door in common', () => {
    const inTown = (city: string, region: string) => ({ street: '12 Main St', city, region })
    expect(addresses(inTown('Barre', 'VT'), inTown('Reno', 'NV'))).toEqual([
      'city different',
      'region different',
    ])
    expect(addresses(inTown('Barre', 'VT'), inTown('Berlin', 'VT'))).toContain('street same')
  })

  it('are different houses of one street, and different numbered streets', () => {
    expect(addresses({ street: '12 Oak St' }, { street: '88 Oak St' })).toEqual([
      'number different',
      'street same',
    ])
    expect(addresses({ street: '12 W 71st St' }, { street: '12 W 72nd St' })).toEqual([
      'number same',
      'street different',
    ])
    expect(addresses({ street: '12 N Oak' }, { street: '12 S Oak' })).toEqual(['number same', 'street close'])
  })
})
