import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  codes,
  committeeId,
  makeTree,
  personFile,
  personId,
  readPaths,
  readStateTree,
  role,
  stateYaml,
  today,
  vermont,
  withCode,
} from './fixture.ts'

const lower = (district: string, fields: Readonly<Record<string, string>> = {}) =>
  role('lower', { district, ...fields })

const committeeYaml = (members: string, extra = '') => `\
id: ${committeeId(1)}
jurisdiction: ${vermont}
classification: committee
name: Examples
chamber: lower
links:
- url: https://examples.example.org
  note: homepage
members:
${members}other_names:
- name: Committee on Examples
${extra}`

const member = (name: string, roleText: string, id = '') =>
  `- name: ${name}\n  role: ${roleText}\n${id === '' ? '' : `  ${id}\n`}`

describe('terms of state legislators', () => {
  test('the current role is told by its dates, not by its place in the list', async () => {
    const roles =
      lower('21A', { start_date: '2023-01-04' }) +
      lower('7', { start_date: '2019-01-09', end_date: '2023-01-03' })
    const { people } = await readStateTree({ [personFile('legislature', 1)]: stateYaml(1, roles) })
    expect(people[0]?.terms).toMatchObject([
      { seatKey: `${vermont}/lower/21A`, serving: true, party: 'Democratic', endOn: null },
      { seatKey: `${vermont}/lower/7`, serving: false, party: null },
    ])
  })

  test.each([
    ['no end', {}, true],
    ['an end today', { end_date: today }, true],
    ['an end yesterday', { end_date: '2026-06-14' }, false],
    ['an end this month, no day', { end_date: '2026-06' }, true],
    ['an end last year, no month', { end_date: "'2025'" }, false],
    ['a start tomorrow', { start_date: '2026-06-16' }, false],
  ])('a role with %s', async (_name, fields: Record<string, string>, serving) => {
    const { people } = await readStateTree({ 'a.yml': stateYaml(1, lower('1', fields)) })
    expect(people[0]?.terms).toMatchObject([{ serving }])
  })

  test('a date without a day is the first day for a start and the last for an end', async () => {
    const roles = lower('1', { start_date: '2022-02', end_date: '2024-02' })
    const { people } = await readStateTree({ 'a.yml': stateYaml(1, roles) })
    expect(people[0]?.terms).toMatchObject([{ startOn: '2022-02-01', endOn: '2024-02-29' }])
  })

  test('a district is never a number', async () => {
    const { seats } = await readStateTree({ 'a.yml': stateYaml(1, lower('007')) })
    expect(seats.map(({ district }) => district)).toEqual(['007'])
  })

  test('terms of the same seat without a start have keys of their own', async () => {
    const roles = lower('1', { end_date: '2020-01-01' }) + lower('1')
    const { people } = await readStateTree({ 'a.yml': stateYaml(1, roles) })
    const keys = people[0]?.terms.map(({ key }) => key) ?? []
    expect(new Set(keys).size).toBe(2)
  })

  test('somebody who left keeps the party at the last term', async () => {
    const roles =
      lower('1', { end_date: '2019-01-03' }) +
      lower('2', { start_date: '2019-01-03', end_date: '2023-01-03' })
    const { people } = await readStateTree({ [personFile('legislature', 1)]: stateYaml(1, roles) })
    expect(people[0]?.terms.map(({ party }) => party)).toEqual([null, 'Democratic'])
  })
})

describe('seats of states', () => {
  test('a seat holds as many as serve in it at once', async () => {
    const { seats } = await readStateTree({
      [personFile('vt/legislature', 1)]: stateYaml(1, lower('A')),
      [personFile('vt/legislature', 2)]: stateYaml(2, lower('A')),
      [personFile('vt/legislature', 3)]: stateYaml(3, lower('A', { end_date: '2020-01-01' }) + lower('B')),
    })
    expect(seats.map(({ district, capacity }) => [district, capacity])).toEqual([
      ['A', 2],
      ['B', 1],
    ])
  })

  test('hand-picked files do not show how many serve in a seat', async () => {
    const root = makeTree({ 'a.yml': stateYaml(1, lower('A')) })
    const { seats, coverage } = await readPaths('openstates', [join(root, 'a.yml')])
    expect(seats).toMatchObject([{ district: 'A', capacity: null, votes: true }])
    expect(coverage).toEqual([])
  })

  test.each([
    ['state:ne', 'legislature', 'unicameral', 'Nebraska Legislature'],
    ['district:dc', 'legislature', 'council', 'Council of the District of Columbia'],
    ['territory:pr', 'upper', 'upper', 'Puerto Rico Senate'],
    ['state:nj', 'lower', 'lower', 'New Jersey General Assembly'],
  ])('the chamber of %s', async (division, type, kind, name) => {
    const jurisdiction = `ocd-jurisdiction/country:us/${division}/government`
    const { chambers } = await readStateTree({
      'a.yml': stateYaml(1, role(type, { jurisdiction, district: '1' })),
    })
    expect(chambers).toMatchObject([{ key: `${jurisdiction}/${kind}`, kind, name }])
  })

  test('a delegate in the federal folder does not vote', async () => {
    const federal = { jurisdiction: 'ocd-jurisdiction/country:us/government' }
    const { seats } = await readStateTree({
      'a.yml': stateYaml(1, role('lower', { ...federal, district: 'PR-AL' })),
      'b.yml': stateYaml(2, role('lower', { ...federal, district: 'PA-1' })),
    })
    expect(seats.map(({ votes }) => votes)).toEqual([false, true])
  })
})

describe('how to reach a state legislator', () => {
  const offices = `offices:
- classification: capitol
  address: Room 1, Example House
  voice: 802-555-0101
- classification: district-mail
  address: P.O. Box 1
- classification: home
links:
- url: https://person.example.org
- url: https://person.example.org
  note: homepage
ids:
  twitter: person1
other_identifiers:
- scheme: legacy_openstates
  identifier: 01528
email: person@example.org
extras:
  title: Majority Whip
`

  test('offices have the phones and addresses; an empty one is none', async () => {
    const { offices: rows } = await readStateTree({ 'a.yml': stateYaml(1, lower('1'), offices) })
    expect(rows).toMatchObject([
      { key: `${personId(1)}/capitol`, kind: 'capitol', name: 'Capitol office', phone: '802-555-0101' },
      { key: `${personId(1)}/mail`, kind: 'mail', address: 'P.O. Box 1', phone: null },
    ])
  })

  test('the schema document calls them contact details', async () => {
    const details = `contact_details:\n- note: District Office\n  voice: 802-555-0102\n  fax: 802-555-0103\n  email: office@example.org\n`
    const { offices: rows } = await readStateTree({ 'a.yml': stateYaml(1, lower('1'), details) })
    expect(rows).toMatchObject([
      { kind: 'district', phone: '802-555-0102', fax: '802-555-0103', email: 'office@example.org' },
    ])
  })

  test('e-mail, links and accounts are contact points, each once; ids keep their zeros; a title is of the current term', async () => {
    const { people } = await readStateTree({ 'a.yml': stateYaml(1, lower('1'), offices) })
    expect(people[0]).toMatchObject({
      contactPoints: [
        { kind: 'email', label: 'official', value: 'person@example.org' },
        { kind: 'web', label: 'homepage', value: 'https://person.example.org' },
        { kind: 'social', label: 'twitter', value: 'person1' },
      ],
      identifiers: [{ scheme: 'legacy_openstates', value: '01528' }],
      terms: [{ title: 'Majority Whip' }],
    })
  })

  test('a web form in the e-mail field is a link', async () => {
    const body = 'email: https://person.example.org/email-me\n'
    const { people } = await readStateTree({ 'a.yml': stateYaml(1, lower('1'), body) })
    expect(people[0]?.contactPoints).toEqual([
      { kind: 'web', label: 'contact form', value: 'https://person.example.org/email-me' },
    ])
  })
})

describe('committees of states', () => {
  const folder = {
    [personFile('vt/legislature', 1)]: stateYaml(1, lower('1')),
    [personFile('vt/legislature', 2)]: stateYaml(2, lower('2')),
  }

  test('a member is named by person_id or by id; one without, or with an unknown one, is kept and reported', async () => {
    const members =
      member('Person 1', 'presidenta', `person_id: ${personId(1)}`) +
      member('Person 2', 'Vice Chair', `id: ${personId(2)}`) +
      member('Person 3', 'member') +
      member('Person 4', 'clerk', `person_id: ${personId(4)}`)
    const tree = { ...folder, 'vt/committees/a.yml': committeeYaml(members) }
    const { memberships, problems } = await readStateTree(tree)
    expect(memberships.map(({ personExternalId, role: normal }) => [personExternalId, normal])).toEqual([
      [personId(1), 'chair'],
      [personId(2), 'vice-chair'],
      [null, 'member'],
      [personId(4), 'clerk'],
    ])
    expect(withCode(problems, 'membership.unresolved')).toMatchObject([
      { line: 16, params: { name: 'Person 3', personId: null } },
      { line: 18, params: { name: 'Person 4', personId: personId(4) } },
    ])
  })

  test('committees by themselves cover no people, and their members are not judged', async () => {
    const members = member('Person 4', 'chair', `person_id: ${personId(4)}`)
    const { coverage, facets, problems } = await readStateTree({ 'committees/a.yml': committeeYaml(members) })
    expect([coverage, problems]).toEqual([[], []])
    expect(facets.map(({ facet }) => facet)).toEqual(['committees', 'memberships'])
  })

  test('a committee of the legislature is joint where there are two chambers', async () => {
    const joint = committeeYaml('[]\n')
      .replace('members:\n', 'members: ')
      .replace('chamber: lower', 'chamber: legislature')
    const nebraska = joint.replaceAll('state:vt', 'state:ne').replaceAll(committeeId(1), committeeId(2))
    const { committees } = await readStateTree({ 'committees/a.yml': joint, 'committees/b.yml': nebraska })
    expect(committees.map(({ chamberKey }) => chamberKey)).toEqual([
      null,
      'ocd-jurisdiction/country:us/state:ne/government/unicameral',
    ])
  })

  test('a subcommittee finds its parent by id or by name', async () => {
    const child = (n: number, parent: string) =>
      committeeYaml('[]\n', `parent: ${parent}\n`)
        .replace('members:\n', 'members: ')
        .replace(committeeId(1), committeeId(n))
        .replace('name: Examples', `name: Part ${n}`)
    const { committees, problems } = await readStateTree({
      'committees/a.yml': committeeYaml('[]\n').replace('members:\n', 'members: '),
      'committees/b.yml': child(2, committeeId(1)),
      'committees/c.yml': child(3, 'EXAMPLES'),
      'committees/d.yml': child(4, 'Something else'),
    })
    expect(committees.map(({ parentExternalId }) => parentExternalId)).toEqual([
      null,
      committeeId(1),
      committeeId(1),
      null,
    ])
    expect(withCode(problems, 'committee.unknownParent')).toMatchObject([
      { params: { parent: 'Something else' } },
    ])
  })
})

describe('which people are taken', () => {
  const city = 'ocd-jurisdiction/country:us/state:vt/place:sample_town/government'
  const tree = {
    [personFile('data/vt/legislature', 1)]: stateYaml(1, lower('1')),
    [personFile('data/vt/executive', 2)]: stateYaml(
      2,
      lower('9', { end_date: '2020-01-01' }) + role('lt_governor'),
    ),
    [personFile('data/vt/municipalities', 3)]: stateYaml(3, role('mayor', { jurisdiction: city })),
    [personFile('data/vt/municipalities', 4)]: stateYaml(4, role('chair', { jurisdiction: city })),
    [personFile('data/vt/retired', 5)]: stateYaml(5, lower('1', { end_date: '2024-01-01' })),
  }

  test('legislators only, and a note counts who was left out', async () => {
    const { people, problems, coverage } = await readStateTree(tree)
    expect(people.map(({ externalId }) => externalId)).toEqual([personId(1)])
    const counts = withCode(problems, 'people.leftOut').map(({ params }) => [params.branch, params.count])
    expect(Object.fromEntries(counts)).toEqual({ executive: 1, municipal: 2, retired: 1 })
    expect(coverage).toEqual([{ jurisdictionKey: vermont, chamberKey: `${vermont}/lower`, current: true }])
  })

  test('officials when they are asked for, in chambers of their own', async () => {
    const { seats, people, jurisdictions } = await readStateTree(tree, {
      include: ['executive', 'municipal'],
    })
    expect(people).toHaveLength(4)
    expect(seats.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        `${vermont}/executive/Lieutenant Governor`,
        `${city}/executive/Mayor`,
        `${city}/board/Chair`,
      ]),
    )
    expect(jurisdictions).toContainEqual({ key: city, name: 'Sample Town, VT', level: 'local' })
    expect(people.find(({ externalId }) => externalId === personId(2))?.terms.at(-1)?.title).toBe(
      'Lieutenant Governor',
    )
  })

  test('retired people when they are asked for or known; they serve nowhere and nobody is missing among them', async () => {
    const known = await readStateTree(tree, { knownIds: new Set([personId(5)]) })
    expect(known.people.map(({ externalId }) => externalId)).toEqual([personId(1), personId(5)])
    const root = makeTree(tree)
    const given = await readPaths('openstates', [join(root, 'data/vt/retired')])
    expect(given.people).toMatchObject([{ externalId: personId(5), terms: [{ serving: false }] }])
    expect(given.coverage).toEqual([])
  })
})

describe('files that are not what they should be', () => {
  const good = stateYaml(1, lower('1'))

  test('one damaged file of a folder is reported with its line, the others are read, and nobody is missing', async () => {
    const { people, problems, coverage } = await readStateTree({
      [personFile('legislature', 1)]: good,
      [personFile('legislature', 2)]: `${stateYaml(2, '').trimEnd()}\n- type: "lower`,
    })
    expect(people).toHaveLength(1)
    expect(withCode(problems, 'file.failed')).toMatchObject([
      { severity: 'error', line: 8, params: { error: 'file.malformed' } },
    ])
    expect(coverage).toMatchObject([{ current: false }])
    expect(codes(problems)).toContain('coverage.incomplete')
  })

  test('a record without its id is reported, not taken for another kind of file', async () => {
    const { problems, people } = await readStateTree({
      [personFile('legislature', 1)]: good,
      [personFile('legislature', 2)]: good.replace(/^id.*\n/, ''),
    })
    expect(people).toHaveLength(1)
    expect(withCode(problems, 'record.invalid')).toMatchObject([
      { params: { id: personId(2).slice('ocd-person/'.length), field: 'id' } },
    ])
  })

  test('a field of the wrong kind is named with its line', async () => {
    const { problems } = await readStateTree({
      'a.yml': good,
      'b.yml': stateYaml(2, lower('1') + lower('2', { start_date: 'soon' })),
    })
    expect(withCode(problems, 'record.invalid')).toMatchObject([
      { line: 11, params: { id: personId(2), field: 'roles.1.start_date', issue: 'not a date' } },
    ])
  })

  test('a person in two files is taken once', async () => {
    const { people, problems } = await readStateTree({ 'a.yml': good, 'b.yml': good })
    expect(people).toHaveLength(1)
    expect(withCode(problems, 'record.duplicate')).toMatchObject([{ params: { id: personId(1) } }])
  })

  test('a folder that is not of the dataset is refused by its path', async () => {
    const root = makeTree({ 'notes/a.yml': 'color: blue\n', 'notes/b.csv': 'a,b\n1,2\n' })
    await expect(readPaths('openstates', [root])).rejects.toMatchObject({
      code: 'file.notThisKind',
      params: { path: root, kind: 'openstates' },
    })
  })

  test('of several given paths each must hold something of the dataset', async () => {
    const [states, other] = [makeTree({ 'a.yml': good }), makeTree({ 'b.yml': 'color: blue\n' })]
    await expect(readPaths('openstates', [states, other])).rejects.toMatchObject({
      params: { path: other },
    })
  })

  test.skipIf(process.platform === 'win32')(
    'a circle of symbolic links is passed over with a note',
    async () => {
      const root = makeTree({ 'vt/legislature/a.yml': good })
      symlinkSync(root, join(root, 'vt', 'again'))
      const { people, problems } = await readPaths('openstates', [root])
      expect(people).toHaveLength(1)
      expect(withCode(problems, 'file.passedOver')).toMatchObject([{ params: { reason: 'symbolicLink' } }])
    },
  )
})
