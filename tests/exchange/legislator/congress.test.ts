import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { LegislatureDataset } from '../../../db/exchange/import/legislator/model.ts'
import {
  codes,
  congressTree,
  districtOfficesYaml,
  legislatorsYaml,
  makeTree,
  membershipYaml,
  readCongressTree,
  readPaths,
  socialMediaYaml,
  today,
  withCode,
} from './fixture.ts'

const csv = `last_name,first_name,middle_name,suffix,nickname,full_name,type,state,district,senate_class,party,url,address,phone,contact_form,twitter,twitter_id,bioguide_id,thomas_id,fec_ids
Ejemplo,Ana,Q.,Jr.,Nita,Ana Q. Ejemplo Jr.,sen,NM,,1,Independent,https://ejemplo.example.org,1 Example Building Washington DC 20510,202-555-0101,,SenEjemplo,42,A000001,00172,"S8ZZ00001,H2ZZ00002"
Beispiel,Null,,,,,rep,GU,0,,Republican,,,,,,,B000002,,
`
const us = 'ocd-jurisdiction/country:us/government'

let whole: LegislatureDataset
beforeAll(async () => {
  whole = await readCongressTree(congressTree)
})

describe('people of Congress', () => {
  test('the last term is the current one, former terms keep their seats', () => {
    const { people } = whole
    expect(people.map(({ externalId }) => externalId)).toEqual(['bioguide:A000001', 'bioguide:B000002'])
    expect(people[0]?.terms).toMatchObject([
      {
        seatKey: `${us}/lower/NM-2`,
        startOn: '2015-01-06',
        endOn: '2019-01-03',
        serving: false,
        title: null,
      },
      { seatKey: `${us}/upper/NM-Class-1`, serving: true, title: 'Majority Whip' },
    ])
  })

  test('party and caucus stay apart', () => {
    const { people } = whole
    expect(people[0]?.terms[1]).toMatchObject({ party: 'Independent', caucus: 'Democrat' })
  })

  test('the parts of a name are kept, and a name composed where the file has none', () => {
    const { people } = whole
    expect(people[0]).toMatchObject({
      name: { given: 'Ana', middle: 'Q.', family: 'Ejemplo', suffix: 'Jr.', preferred: 'Nita' },
      fullName: 'Ana Q. Ejemplo Jr.',
      otherNames: ['Ana Muestra'],
    })
    expect(people[1]?.fullName).toBe('Beispiel')
  })

  test('every id is kept as text: several of one scheme, leading zeros, more digits than a number holds', () => {
    const { people } = whole
    expect(people[0]?.identifiers).toEqual(
      expect.arrayContaining([
        { scheme: 'bioguide', value: 'A000001' },
        { scheme: 'thomas', value: '00172' },
        { scheme: 'govtrack', value: '1234567890123456789' },
        { scheme: 'fec', value: 'S8ZZ00001' },
        { scheme: 'fec', value: 'H2ZZ00002' },
        { scheme: 'twitter_id', value: '3026622545123456789' },
      ]),
    )
  })

  test('the office in the capitol is a set of contact points, a handle is a social one', () => {
    const { people } = whole
    expect(people[0]?.contactPoints).toEqual([
      { kind: 'phone', label: 'capitol', value: '202-555-0101' },
      { kind: 'phone', label: 'fax', value: '202-555-0102' },
      { kind: 'address', label: 'capitol', value: '1 Example Building Washington DC 20510' },
      { kind: 'web', label: 'website', value: 'https://ejemplo.example.org' },
      { kind: 'web', label: 'contact form', value: 'https://ejemplo.example.org/contact' },
      { kind: 'social', label: 'twitter', value: 'SenEjemplo' },
    ])
  })

  test('district 0 is at large, and a delegate does not vote', () => {
    const { seats } = whole
    expect(seats.find(({ district }) => district === 'GU-At-Large')).toMatchObject({
      chamberKey: `${us}/lower`,
      capacity: 1,
      votes: false,
    })
    expect(seats.find(({ district }) => district === 'NM-Class-1')).toMatchObject({
      capacity: 1,
      votes: true,
    })
  })

  test('a link that is no web address is left out and reported', async () => {
    const yaml = legislatorsYaml.replace('https://ejemplo.example.org/contact', 'javascript:alert(1)')
    const { people, problems } = await readCongressTree({ 'a.yaml': yaml })
    expect(people[0]?.contactPoints.map(({ label }) => label)).not.toContain('contact form')
    expect(withCode(problems, 'contact.notALink')).toMatchObject([
      { params: { value: 'javascript:alert(1)' } },
    ])
  })
})

describe('the CSV of Congress', () => {
  test('has the same people with the last term, without dates', async () => {
    const { people } = await readCongressTree({ 'people.csv': csv })
    expect(people.map(({ externalId }) => externalId)).toEqual(['bioguide:A000001', 'bioguide:B000002'])
    expect(people[0]).toMatchObject({
      allTerms: false,
      terms: [{ seatKey: `${us}/upper/NM-Class-1`, startOn: null, endOn: null, serving: true }],
      source: { line: 2 },
    })
  })

  test('has ids and accounts in columns', async () => {
    const { people, facets } = await readCongressTree({ 'people.csv': csv })
    expect(people[0]?.identifiers).toEqual([
      { scheme: 'bioguide', value: 'A000001' },
      { scheme: 'thomas', value: '00172' },
      { scheme: 'fec', value: 'S8ZZ00001' },
      { scheme: 'fec', value: 'H2ZZ00002' },
      { scheme: 'twitter_id', value: '42' },
    ])
    expect(people[0]?.contactPoints).toContainEqual({ kind: 'social', label: 'twitter', value: 'SenEjemplo' })
    const accounts = facets.find(({ facet }) => facet === 'socialAccounts')
    expect(accounts?.points).toContainEqual({ kind: 'social', label: 'twitter' })
    expect(accounts?.points).not.toContainEqual({ kind: 'social', label: 'instagram' })
    expect(accounts?.points).not.toContainEqual({ kind: 'phone', label: 'fax' })
  })

  test('a row of another width is a problem with its line, the others are read, and nobody counts as missing', async () => {
    const { people, problems, coverage } = await readCongressTree({
      'people.csv': csv.replace('Beispiel,Null,', 'Beispiel,'),
    })
    expect(people).toHaveLength(1)
    expect(withCode(problems, 'row.malformed')).toMatchObject([{ line: 3 }])
    expect(coverage.every(({ current }) => !current)).toBe(true)
  })
})

describe('committees of Congress', () => {
  test('a subcommittee hangs under its committee, a joint committee belongs to no chamber', () => {
    const { committees } = whole
    expect(committees).toMatchObject([
      { externalId: 'thomas:SSEX', chamberKey: `${us}/upper`, parentExternalId: null },
      { externalId: 'thomas:SSEX03', chamberKey: `${us}/upper`, parentExternalId: 'thomas:SSEX' },
      { externalId: 'thomas:JSSS', chamberKey: null },
    ])
  })

  test('a member keeps the raw title, a normalised role, the rank and the side', () => {
    const { memberships } = whole
    expect(memberships).toMatchObject([
      {
        role: 'chair',
        rawRole: 'Chairwoman',
        rank: 1,
        side: 'majority',
        personExternalId: 'bioguide:A000001',
      },
      { role: 'ranking-member', rank: 1, side: 'minority' },
      { committeeExternalId: 'thomas:SSEX03', role: 'member', rawRole: null, rank: 2 },
    ])
  })

  test('a member who is not among the people is kept and reported at the line', () => {
    const { problems, memberships } = whole
    expect(memberships).toHaveLength(3)
    expect(withCode(problems, 'membership.unresolved')).toMatchObject([
      { line: 7, params: { name: 'Nobody Known', personId: 'bioguide:Z000009' } },
    ])
  })

  test('members of a committee that the committees do not name are reported together', async () => {
    const tree = {
      ...congressTree,
      'committee-membership-current.yaml': membershipYaml.replace('SSEX03', 'SSXX'),
    }
    const { problems, memberships } = await readCongressTree(tree)
    expect(memberships).toHaveLength(2)
    expect(withCode(problems, 'membership.unknownCommittee')).toMatchObject([
      { params: { committee: 'thomas:SSXX', count: 1 } },
    ])
  })

  test('memberships by themselves are kept, for the people and committees of an earlier import', async () => {
    const { memberships, problems, coverage } = await readCongressTree({ 'm.yaml': membershipYaml })
    expect(memberships).toHaveLength(3)
    expect([problems, coverage]).toEqual([[], []])
  })
})

describe('offices and accounts of Congress', () => {
  test('a district office has its parts, one line, and the zip with its zeros', () => {
    const { offices } = whole
    expect(offices).toMatchObject([
      {
        key: 'A000001-sampleton',
        personExternalId: 'bioguide:A000001',
        kind: 'district',
        name: 'Sampleton district office',
        address: '12 Example St., 4, Sampleton, NM 00501',
        addressParts: { suite: '4', postalCode: '00501' },
        hours: 'By appointment',
        source: { line: 4 },
      },
    ])
  })

  test('a file of offices or accounts by itself names its people by id only', async () => {
    const { people, offices, contactAdditions, coverage } = await readCongressTree({
      'o.yaml': districtOfficesYaml,
      's.yaml': socialMediaYaml,
    })
    expect([people, coverage]).toEqual([[], []])
    expect(offices).toHaveLength(1)
    expect(contactAdditions).toMatchObject([
      {
        personExternalId: 'bioguide:A000001',
        contactPoints: [{ label: 'twitter', value: 'SenEjemplo' }],
        identifiers: [{ scheme: 'twitter_id' }, { scheme: 'youtube_id' }],
      },
    ])
  })

  test('offices of somebody who is not among the people are kept and reported', async () => {
    const tree = {
      ...congressTree,
      'legislators-district-offices.yaml': districtOfficesYaml.replace('A000001', 'C000003'),
    }
    const { problems, offices } = await readCongressTree(tree)
    expect(offices).toHaveLength(1)
    expect(withCode(problems, 'person.unknown')).toMatchObject([
      { params: { id: 'bioguide:C000003', count: 1 } },
    ])
  })
})

describe('which file is which', () => {
  test('is told by the content, whatever the names', async () => {
    const renamed = Object.fromEntries(
      Object.values(congressTree).map((text, at) => [`file-${at}.yml`, text]),
    )
    const other = await readCongressTree(renamed)
    const counts = (set: LegislatureDataset) =>
      [set.people, set.offices, set.committees, set.memberships, set.contactAdditions].map(
        (rows) => rows.length,
      )
    expect(counts(other)).toEqual(counts(whole))
  })

  test('the same list as YAML and CSV is read once, with a note', async () => {
    const { people, problems } = await readCongressTree({ 'a.csv': csv, 'b.yaml': legislatorsYaml })
    expect(people).toHaveLength(2)
    expect(people[0]?.allTerms).toBe(true)
    expect(withCode(problems, 'file.sameContent')).toMatchObject([
      { severity: 'note', params: { kept: 'b.yaml' } },
    ])
  })

  test('JSON says the same as YAML', async () => {
    const json = JSON.stringify(
      [
        {
          id: { bioguide: 'A000001', govtrack: 412 },
          name: { first: 'Ana', last: 'Ejemplo' },
          terms: [{ type: 'rep', start: '2025-01-03', end: '2027-01-03', state: 'NM', district: 0 }],
        },
      ],
      null,
      1,
    ).replace('412', '1234567890123456789')
    const { people } = await readCongressTree({ 'l.json': json })
    expect(people).toMatchObject([
      {
        identifiers: [{}, { scheme: 'govtrack', value: '1234567890123456789' }],
        terms: [{ seatKey: `${us}/lower/NM-At-Large`, serving: true }],
        source: { line: 2 },
      },
    ])
  })

  test('another file of a folder is passed over with a note, a given one is refused', async () => {
    const root = makeTree({ ...congressTree, 'else.yaml': 'color: blue\n' })
    const { problems } = await readPaths('us-congress', [root])
    expect(codes(problems)).toContain('file.notRecognised')
    const given = readPaths('us-congress', [join(root, 'else.yaml')])
    await expect(given).rejects.toMatchObject({ code: 'file.notThisKind', params: { kind: 'us-congress' } })
  })

  test('presidents are not legislators', async () => {
    const executive = `- id: {bioguide: X000001}\n  name: {first: A, last: B}\n  terms:\n  - {type: prez, start: '2021-01-20'}\n`
    const { people, problems } = await readCongressTree({ ...congressTree, 'executive.yaml': executive })
    expect(people).toHaveLength(2)
    expect(withCode(problems, 'file.passedOver')).toMatchObject([{ params: { reason: 'executive' } }])
  })
})

describe('what missing may be judged against', () => {
  test('a current list covers both chambers', async () => {
    const { coverage } = await readCongressTree({ 'l.yaml': legislatorsYaml })
    expect(coverage).toEqual([
      { jurisdictionKey: us, chamberKey: `${us}/upper`, current: true },
      { jurisdictionKey: us, chamberKey: `${us}/lower`, current: true },
    ])
  })

  test('a list whose last terms are all over is historical: nobody serves, nobody is missing', async () => {
    const past = legislatorsYaml.replaceAll(/end: '20(27|31)/g, "end: '2023")
    const { coverage, people } = await readCongressTree({
      'l.yaml': past.replace("start: '2025", "start: '2021"),
    })
    expect(coverage.every(({ current }) => !current)).toBe(true)
    expect(people.flatMap(({ terms }) => terms).some(({ serving }) => serving)).toBe(false)
  })

  test('an old copy of the current list says that it is one', async () => {
    const more = legislatorsYaml.slice(legislatorsYaml.indexOf('- id:\n    bioguide: B000002'))
    const old = more
      .replace("start: '2025-01-03'", "start: '2021-01-03'")
      .replace("'2027-01-03'", "'2023-01-03'")
    const yaml =
      legislatorsYaml +
      old.replace('B000002', 'B000003') +
      old.replace('B000002', 'B000004') +
      old.replace('B000002', 'B000005')
    const { coverage, problems } = await readCongressTree({ 'l.yaml': yaml })
    expect(coverage.every(({ current }) => !current)).toBe(true)
    expect(withCode(problems, 'file.outdated')).toMatchObject([{ params: { ended: 3, count: 5 } }])
  })

  test('historical files of a folder are passed over beside current ones, and read when they are given', async () => {
    const past = legislatorsYaml.replaceAll(/0000(0[12])/g, '0001$1')
    const root = makeTree({ ...congressTree, 'legislators-historical.yaml': past })
    const folder = await readPaths('us-congress', [root])
    expect(folder.people).toHaveLength(2)
    expect(withCode(folder.problems, 'file.passedOver')).toMatchObject([{ params: { reason: 'historical' } }])
    const given = await readPaths('us-congress', [root, join(root, 'legislators-historical.yaml')], {
      today,
    })
    expect(given.people).toHaveLength(4)
    expect(given.people.filter(({ terms }) => terms.some(({ serving }) => serving))).toHaveLength(2)
  })
})

describe('records that are not what they should be', () => {
  test('a malformed record is a problem with file, line, field and id; the others are taken', async () => {
    const yaml = legislatorsYaml.replace('class: 1', 'class: 7')
    const { people, problems, coverage, facets } = await readCongressTree({ 'l.yaml': yaml })
    expect(people.map(({ externalId }) => externalId)).toEqual(['bioguide:B000002'])
    expect(withCode(problems, 'record.invalid')).toMatchObject([
      { line: 31, params: { id: 'A000001', field: 'terms.1.class' } },
    ])
    expect([coverage.some(({ current }) => current), facets]).toEqual([false, []])
  })

  test('of two records of one id the first is taken', async () => {
    const { people, problems } = await readCongressTree({
      'l.yaml': legislatorsYaml.replace('B000002', 'A000001'),
    })
    expect(people).toMatchObject([{ name: { family: 'Ejemplo' } }])
    expect(withCode(problems, 'record.duplicate')).toMatchObject([
      { line: 44, params: { id: 'bioguide:A000001' } },
    ])
  })

  test('a term that ends before it starts keeps its end', async () => {
    const yaml = legislatorsYaml.replace("start: '2015-01-06'", "start: '2025-01-06'")
    const { people, problems } = await readCongressTree({ 'l.yaml': yaml })
    expect(people[0]?.terms[0]).toMatchObject({ startOn: null, endOn: '2019-01-03' })
    expect(withCode(problems, 'term.reversed')).toHaveLength(1)
  })

  test('a truncated list is refused as a whole, with file and line', async () => {
    const root = makeTree({ 'legislators-current.yaml': legislatorsYaml.slice(0, 150) + '"' })
    await expect(readPaths('us-congress', [root])).rejects.toMatchObject({
      code: 'file.malformed',
      params: { path: join(root, 'legislators-current.yaml'), line: 10 },
    })
  })

  test('an empty folder, an empty file and a missing path have their own messages', async () => {
    await expect(readCongressTree({})).rejects.toMatchObject({ code: 'file.notThisKind' })
    const root = makeTree({ 'legislators-current.yaml': '' })
    await expect(readPaths('us-congress', [join(root, 'legislators-current.yaml')])).rejects.toMatchObject({
      code: 'file.notThisKind',
      params: { detail: 'empty' },
    })
    await expect(readPaths('us-congress', [join(root, 'no')])).rejects.toMatchObject({
      code: 'file.missing',
    })
  })
})

test('progress counts the files, and a raised signal ends the reading', async () => {
  const seen: string[] = []
  const onProgress = ({ filesRead, filesTotal }: { filesRead: number; filesTotal: number }) =>
    void seen.push(`${filesRead}/${filesTotal}`)
  await readCongressTree(congressTree, { onProgress })
  expect(seen).toEqual(['0/5', '1/5', '2/5', '3/5', '4/5', '5/5'])

  const controller = new AbortController()
  const stopAtSecond = ({ filesRead }: { filesRead: number }) => filesRead === 1 && controller.abort()
  await expect(
    readCongressTree(congressTree, { signal: controller.signal, onProgress: stopAtSecond }),
  ).rejects.toMatchObject({ code: 'job.cancelled' })
})
