import { isLoss } from '../../../db/exchange/import/reading-problem.ts'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readDirectory } from '../../../db/exchange/import/hsds/read-directory.ts'
import type { ServiceDirectory } from '../../../db/exchange/import/hsds/hsds-draft.ts'
import { readExempt } from '../../../db/exchange/import/irs/read-exempt.ts'
import { toReadableName } from '../../../db/exchange/import/irs/readable-name.ts'
import { defaultSourceLimits } from '../../../db/exchange/import/source/source-limit.ts'
import { openUntrustedReader } from '../../../db/exchange/import/untrusted-reader.ts'
import { hasSharedFiles, sharedPath } from './shared-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'caucus-directory-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let packages = 0
function read(tables: Readonly<Record<string, string>>): Promise<ServiceDirectory> {
  const path = join(folder, String(packages++))
  mkdirSync(path)
  for (const [name, text] of Object.entries(tables)) writeFileSync(join(path, `${name}.csv`), text)
  return readDirectory({ path }, defaultSourceLimits)
}

const id = (at: number): string => `00000000-0000-4000-8000-00000000000${at}`

test('an extract that a spreadsheet took the zeros from has them again, and says so', () => {
  const path = join(folder, 'eo.csv')
  writeFileSync(
    path,
    'EIN,NAME,STREET,CITY,STATE,ZIP\n010203040,HARBOR HOUSE,1 A ST,BARRE,VT,05641-0001\n10203040,HARBOR HOUSE,1 A ST,BARRE,VT,5641\n',
  )
  const { organizations, problems } = readExempt(path, defaultSourceLimits)
  expect(organizations.map(({ externalIds: [ein] }) => ein?.value)).toEqual(['010203040', '010203040'])
  expect(organizations.map(({ points: [point] }) => point?.parts?.postcode)).toEqual(['05641-0001', '05641'])
  expect(problems).toEqual([
    { code: 'zeros.restored', line: 3, detail: 'EIN (1): 10203040' },
    { code: 'zeros.restored', line: 3, detail: 'ZIP (1): 5641' },
  ])
  expect(problems.some(isLoss)).toBe(false)
})

describe('a service directory', () => {
  test('of version 1.1 has its locations, services, phones, addresses and contacts', async () => {
    const directory = await read({
      organizations: `id,name,alternate_name,email,url,tax_id,description\n${id(1)},Refuge,,info@example.org,example.org,01-0000001,Shelter\n`,
      locations: `id,organization_id,name\n${id(2)},${id(1)},North\n`,
      services: `id,organization_id,name,status\n${id(3)},${id(1)},Beds,active\n`,
      services_at_location: `id,service_id,location_id\n${id(4)},${id(3)},${id(2)}\n`,
      phones: `id,location_id,number,extension,department\n1,${id(2)},555-0101,7,Desk\n`,
      physical_addresses: `id,location_id,address_1,city,state_province,postal_code,country\n1,${id(2)},1 Main St,Taos,NM,00100,US\n`,
      regular_schedules: `id,location_id,weekday,opens_at,closes_at\n1,${id(2)},Monday,08:00,17:00\n`,
      contacts: `id,location_id,name,title\n1,${id(2)},Ana Reyes,Director\n`,
      taxonomy: 'id,name\n1,Food\n',
    })
    expect(directory).toMatchObject({
      counts: { organizations: 1, locations: 1, services: 1 },
      passedOver: ['taxonomy.csv'],
      problems: [{ code: 'directory.filesLeft', line: 1, detail: 'taxonomy.csv' }],
      people: [
        {
          fields: { givenName: 'Ana', familyName: 'Reyes' },
          affiliations: [{ organization: 'Refuge', title: 'Director' }],
          externalIds: [],
        },
      ],
    })
    expect(directory.organizations[0]).toMatchObject({
      locations: [{ name: 'North', schedules: ['Monday 08:00-17:00'] }],
      services: [{ name: 'Beds', status: 'active', locationIds: [id(2)] }],
      draft: {
        noun: 'organization',
        line: 2,
        fields: { name: 'Refuge', services: ['Beds'] },
        points: [
          { kind: 'email', value: 'info@example.org' },
          { kind: 'web', value: 'example.org' },
          { kind: 'address', label: 'North', parts: { street: '1 Main St', postcode: '00100' } },
          { kind: 'phone', value: '555-0101 ext. 7', label: 'North' },
        ],
        externalIds: [
          { scheme: 'hsds', value: id(1) },
          { scheme: 'ein', value: '010000001' },
        ],
        notes: ['Shelter'],
      },
    })
  })

  test('of the shape before it has its columns by the names of their tables', async () => {
    const { organizations } = await read({
      organizations: 'organization_uuid,organization_name,organization_url\n1,Refuge,example.org\n',
      locations:
        'organization_uuid,location_uuid,location_name,location_address,phones\n1,2,North,State: NM,main: 555-0101\n',
      services: 'service_uuid,organization_uuid,service_name\n3,1,Beds\n',
    })
    expect(organizations[0]).toMatchObject({
      draft: { fields: { name: 'Refuge', services: ['Beds'] } },
      locations: [{ name: 'North', points: [{ kind: 'phone', value: '555-0101', label: 'main' }] }],
    })
  })

  test('is told of what belongs to nothing, stands twice, or could not be read', async () => {
    const { problems, organizations } = await read({
      organizations: 'id,name,parent_organization_id\n1,Refuge,8\n1,Double,\nx\n',
      locations: 'id,organization_id,name\n2,9,North\n',
      service_at_location: 'id,service_id,location_id\n4,3,7\n',
    })
    expect(organizations.map(({ draft }) => draft.fields['name'])).toEqual(['Refuge'])
    expect(
      problems.map(({ file, line, code, detail }) => `${file} ${line} ${code} ${detail}`).sort(),
    ).toEqual([
      'locations.csv 2 directory.orphan organization 9',
      'organizations.csv 2 directory.orphan organization 8',
      'organizations.csv 3 directory.duplicate organization 1',
      'organizations.csv 4 row.tooNarrow x',
      'service_at_location.csv 2 directory.orphan location 7',
    ])
  })

  test('that was cut off within a cell is read up to there, and the row is told', async () => {
    const whole = Array.from({ length: 30 }, (_, at) => `o${at},Refuge ${at},"Beds, and more"\n`).join('')
    const { problems, organizations } = await read({
      organizations: `id,name,description\n${whole}o99,Last,"Beds, an`,
    })
    expect(organizations).toHaveLength(30)
    expect(problems).toMatchObject([{ line: 32, code: 'row.torn', detail: 'o99 | Last | Beds, an' }])
  })

  test('without organizations is none', async () => {
    await expect(read({ services: 'id,name\n1,Beds\n' })).rejects.toMatchObject({ code: 'file.notThisKind' })
  })
})

describe('an extract of exempt organizations', () => {
  const header = 'EIN,NAME,ICO,STREET,CITY,STATE,ZIP,SUBSECTION,RULING,NTEE_CD,SORT_NAME,ASSET_AMT\n'

  test('keeps every zero, and proposes a name and a sector', async () => {
    const path = join(folder, 'eo_xx.csv')
    writeFileSync(
      path,
      `${header}010000001,REFUGE OF THE NORTH INC,% ANA REYES,PO BOX 9,TAOS,NM,00100-0009,03,200211,P20,NORTH HOUSE,1\n`,
    )
    const reader = openUntrustedReader()
    expect(await reader.readAs('exempt', { path })).toMatchObject({
      organizations: [
        {
          line: 2,
          fields: { name: 'REFUGE OF THE NORTH INC' },
          readableName: 'Refuge of the North Inc',
          sector: 'social-services',
          otherNames: ['NORTH HOUSE'],
          points: [
            {
              kind: 'address',
              parts: { street: 'PO BOX 9', city: 'TAOS', region: 'NM', postcode: '00100-0009' },
            },
          ],
          custom: {
            NTEE: 'P20',
            Subsection: '501(c)(3)',
            'Ruling date': '2002-11',
            'In care of': 'ANA REYES',
          },
          externalIds: [{ scheme: 'ein', value: '010000001' }],
        },
      ],
      passedOver: ['ASSET_AMT'],
      problems: [],
    })
    writeFileSync(path, 'NAME\nRefuge\n')
    await expect(reader.readAs('exempt', { path })).rejects.toMatchObject({
      code: 'file.notThisKind',
      params: { detail: 'EIN' },
    })
    await reader.close()
  })

  test.each([
    ["O'BRIEN AND MCDONALD FUND", "O'Brien and McDonald Fund"],
    ['THE VFW OF VT', 'The VFW of VT'],
    ['ANTI-TRAFFICKING CENTER II', 'Anti-Trafficking Center II'],
    ['ST JOHNS CHURCH', 'St Johns Church'],
  ])('writes %s as %s', (raw, readable) => {
    expect(toReadableName(raw)).toBe(readable)
  })
})

describe.skipIf(!hasSharedFiles('orgs'))('public directories', () => {
  test.each([
    ['orgs/hsds-florida', [20, 378, 135], 0, 0],
    ['orgs/hsds-1.1-simple', [10, 10, 13], 0, 0],
    ['orgs/hsds-3.0-examples/csv', [1, 1, 1], 1, 4],
    ['orgs/ohana-sample-csv', [8, 22, 23], 31, 0],
  ] as const)('%s', async (path, counts, people, problems) => {
    const directory = await readDirectory({ path: sharedPath(path) }, defaultSourceLimits)
    const { organizations, locations, services } = directory.counts
    expect([organizations, locations, services]).toEqual(counts)
    expect([directory.people.length, directory.problems.filter(isLoss).length]).toEqual([people, problems])
    const placed = directory.organizations.flatMap((organization) => organization.locations)
    const orphans = directory.problems.filter(
      (problem) => isLoss(problem) && problem.file === 'locations.csv',
    )
    expect(placed.length + orphans.length).toBe(locations)
    expect(directory.organizations.flatMap((organization) => organization.services)).toHaveLength(services)
  })

  test('Vermont has 6,183 exempt organizations, each with the nine digits of its own number', () => {
    const { organizations, problems } = readExempt(
      sharedPath('orgs/irs-eo-bmf/eo_vt.csv'),
      defaultSourceLimits,
    )
    const numbers = organizations.map(({ externalIds }) => externalIds[0]?.value ?? '')
    expect([organizations.length, problems.length, new Set(numbers).size]).toEqual([6183, 0, 6183])
    expect(numbers.every((number) => /^\d{9}$/.test(number))).toBe(true)
    expect(numbers.filter((number) => number.startsWith('0'))).toHaveLength(2786)
    expect(new Set(organizations.map(({ fields }) => fields['name'])).size).toBe(5490)
    expect(organizations.every(({ points }) => points[0]?.parts?.postcode?.startsWith('0'))).toBe(true)
    // 4,120 cells are filled; seven of them with the sign alone.
    expect(organizations.filter(({ custom }) => custom['In care of'] !== undefined)).toHaveLength(4113)
  })

  test('141 partner organizations of other states', () => {
    const path = sharedPath('orgs/irs-eo-bmf/antitrafficking-survivor-orgs.csv')
    const { organizations } = readExempt(path, defaultSourceLimits)
    const names = organizations.map(({ fields }) => fields['name'])
    expect([names.length, new Set(names).size]).toEqual([141, 134])
  })
})
