import { describe, expect, test } from 'vitest'
import { findDuplicates } from '../../../db/domain/matching/find-duplicates.ts'
import type { MatchKind, MatchSubject } from '../../../db/domain/matching/subject.ts'
import type { HardCases } from './hard-case.ts'
import { hardOrganizations } from './hard-organizations.ts'
import { hardPeople } from './hard-people.ts'

const wordsOf = (text: string): string[] => text.split(' ')
const at = <T>(list: readonly T[], place: number): T => list[place % list.length] as T

const given = wordsOf(
  'James Mary Robert Patricia John Jennifer Susan Joseph Jessica Thomas Sarah Carlos Karen Wei Min Harold',
)
const family = wordsOf(
  'Smith Johnson Brown Jones Garcia Davis Martinez Lopez Wilson Taylor Moore Lee Kim Zhang Nguyen Stone',
)
const causes = wordsOf(
  'River Valley Youth Family Legal Health Justice Mountain Faith Housing Labor Food Rights Education',
)
const bodies = wordsOf(
  'Center Network Alliance Coalition Foundation Church School Association League Society',
)

const place = (number: number) => {
  const town = (number * 17) % 60
  const street = `${((number * 37) % 900) + 1} ${at(family, number * 5 + Math.floor(number / 7))} Street`
  return [
    {
      street,
      city: `Town${town}`,
      region: at(wordsOf('VT NM NV AZ WA MN'), town),
      postcode: String(10_000 + town * 131),
    },
  ]
}

/** Others, among whom the hard cases are: how rare something is shows by them. */
const others: Readonly<Record<MatchKind, (number: number) => MatchSubject>> = {
  person: (number) => ({
    names: [{ given: at(given, number * 7), family: at(family, number * 11 + Math.floor(number / 16)) }],
    emails: [`somebody${number}x@mail${number % 9}.example.net`],
    phones: [`+1303555${2000 + number * 13}`],
    addresses: place(number),
  }),
  organization: (number) => ({
    names: [`${at(family, number * 5)} ${at(causes, number)} ${at(bodies, number * 3)}`],
    phones: [`+1404555${1000 + number * 7}`],
    addresses: place(number),
  }),
}

interface Told {
  readonly subject: MatchSubject
  /** Which case, and which of its lists. */
  readonly entity: string
}

const toldOf = (cases: HardCases): Told[] =>
  Object.entries(cases).flatMap(([name, lists]) =>
    lists.flatMap((list, nth) => list.map((subject) => ({ subject, entity: `${name} (${nth + 1})` }))),
  )

/** What the engine makes of the cases among 500 others. */
async function search(kind: MatchKind, cases: HardCases) {
  const told = toldOf(cases)
  const around = Array.from({ length: 500 }, (_, number) => others[kind](number))
  const { clusters } = await findDuplicates(kind, [...told.map(({ subject }) => subject), ...around])
  const entityOf = (member: number): string => told[member]?.entity ?? `somebody else (${member})`
  const groupOf = new Map(clusters.flatMap(({ members }, group) => members.map((member) => [member, group])))
  const isTogether = (one: number, other: number) =>
    groupOf.has(one) && groupOf.get(one) === groupOf.get(other)
  const missed = told.flatMap(({ entity }, one) =>
    told.flatMap((second, other) =>
      one < other && second.entity === entity && !isTogether(one, other) ? entity : [],
    ),
  )
  const wrong = clusters.flatMap(({ pairs }) =>
    pairs
      .filter(({ one, other }) => entityOf(one) !== entityOf(other))
      .map(({ one, other, verdict }) => ({ pair: `${entityOf(one)} | ${entityOf(other)}`, verdict })),
  )
  const withVerdict = (verdict: string) =>
    wrong.filter((one) => one.verdict === verdict).map(({ pair }) => pair)
  return { missed, same: withVerdict('same'), likely: withVerdict('likely') }
}

/** Lists of one case that are not merged but shown as likely: a person has to say which they are. */
const seen = (...names: readonly string[]) => names.map((name) => `${name} (1) | ${name} (2)`)

describe('cases that the public gold sets have not', () => {
  test('people: all that are one are found, and nobody else is merged without being looked at', async () => {
    const { missed, same, likely } = await search('person', hardPeople)
    expect(missed).toEqual([])
    expect(same).toEqual([])
    expect(likely.filter((pair) => !pair.includes('somebody else'))).toEqual(
      seen(
        'mother and daughter of one name',
        'Jr. among the given names, one mailbox of the family',
        'sisters alike',
        'namesakes of one town',
        'twins 2',
        'a letter apart, one house',
        'twins',
      ),
    )
  })

  test('organizations: the same', async () => {
    const { missed, same, likely } = await search('organization', hardOrganizations)
    expect(missed).toEqual([])
    expect(same).toEqual([])
    expect(likely.filter((pair) => !pair.includes('somebody else'))).toEqual(
      seen('parent and department at one address'),
    )
  })
})
