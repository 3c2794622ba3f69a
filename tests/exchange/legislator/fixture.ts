import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import type { DatasetName } from '../../../db/exchange/import/legislator/model.ts'
import { openUntrustedReader } from '../../../db/exchange/import/untrusted-reader.ts'
import type { ImportProblem, ProblemCode } from '../../../db/exchange/import/legislator/problem.ts'
import { readLegislature } from '../../../db/exchange/import/legislator/read-legislature.ts'
import type { ReadLegislatureOptions } from '../../../db/exchange/import/legislator/read-options.ts'

export const today = '2026-06-15' as LocalDate

export type Tree = Readonly<Record<string, string | Uint8Array>>

const roots: string[] = []
afterAll(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true })
})

/** A temporary folder with these files, removed after the tests of the file. */
export function makeTree(tree: Tree): string {
  const root = mkdtempSync(join(tmpdir(), 'caucus-legislature-'))
  roots.push(root)
  for (const [path, content] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}

type Options = Partial<ReadLegislatureOptions>

// One thread for the tests of a file: starting one takes longer than any of them.
const reader = openUntrustedReader()
afterAll(() => reader.close())

export const readPaths = (dataset: DatasetName, paths: readonly string[], options: Options = {}) =>
  readLegislature(dataset, paths, { today, reader, ...options })

export const readCongressTree = (tree: Tree, options?: Options) =>
  readPaths('us-congress', [makeTree(tree)], options)

export const readStateTree = (tree: Tree, options?: Options) =>
  readPaths('openstates', [makeTree(tree)], options)

export const codes = (problems: readonly ImportProblem[]): ProblemCode[] => problems.map(({ code }) => code)

export const withCode = <C extends ProblemCode>(problems: readonly ImportProblem[], code: C) =>
  problems.filter((problem): problem is Extract<ImportProblem, { code: C }> => problem.code === code)

/** Two invented members of Congress: a senator with a former term in the House, and a delegate. */
export const legislatorsYaml = `\
- id:
    bioguide: A000001
    thomas: '00172'
    govtrack: 1234567890123456789
    fec:
    - S8ZZ00001
    - H2ZZ00002
  name:
    first: Ana
    middle: Q.
    last: Ejemplo
    suffix: Jr.
    nickname: Nita
    official_full: Ana Q. Ejemplo Jr.
  other_names:
  - first: Ana
    last: Muestra
  leadership_roles:
  - title: Whip of the Past
    start: '2019-01-03'
    end: '2021-01-03'
  - title: Majority Whip
    start: '2025-01-03'
  terms:
  - type: rep
    start: '2015-01-06'
    end: '2019-01-03'
    state: NM
    district: 2
    party: Democrat
  - type: sen
    start: '2019-01-03'
    end: '2031-01-03'
    state: NM
    class: 1
    party: Independent
    caucus: Democrat
    url: https://ejemplo.example.org
    address: 1 Example Building Washington DC 20510
    phone: 202-555-0101
    fax: 202-555-0102
    contact_form: https://ejemplo.example.org/contact
    an_unknown_key: {tolerated: yes}
- id:
    bioguide: B000002
  name:
    first: Null
    last: Beispiel
  terms:
  - type: rep
    start: '2025-01-03'
    end: '2027-01-03'
    state: GU
    district: 0
    party: Republican
`

export const committeesYaml = `\
- type: senate
  name: Senate Committee on Examples
  thomas_id: SSEX
  url: https://examples.example.org
  phone: 202-555-0110
  subcommittees:
  - name: Small Examples
    thomas_id: '03'
- type: joint
  name: Joint Committee on Samples
  thomas_id: JSSS
`

export const membershipYaml = `\
SSEX:
- name: Ana Ejemplo
  party: majority
  rank: 1
  title: Chairwoman
  bioguide: A000001
- name: Nobody Known
  party: minority
  rank: 1
  title: Ranking Member
  bioguide: Z000009
SSEX03:
- name: Ana Ejemplo
  party: majority
  rank: 2
  bioguide: A000001
`

export const districtOfficesYaml = `\
- id:
    bioguide: A000001
  offices:
  - id: A000001-sampleton
    address: 12 Example St.
    suite: 4
    city: Sampleton
    state: NM
    zip: '00501'
    phone: 505-555-0120
    hours: By appointment
`

export const socialMediaYaml = `\
- id:
    bioguide: A000001
  social:
    twitter: SenEjemplo
    twitter_id: 3026622545123456789
    youtube_id: UCexample
`

export const congressTree: Tree = {
  'legislators-current.yaml': legislatorsYaml,
  'committees-current.yaml': committeesYaml,
  'committee-membership-current.yaml': membershipYaml,
  'legislators-district-offices.yaml': districtOfficesYaml,
  'legislators-social-media.yaml': socialMediaYaml,
}

export const personId = (n: number): string =>
  `ocd-person/00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const committeeId = (n: number): string => personId(n).replace('person', 'organization')
export const vermont = 'ocd-jurisdiction/country:us/state:vt/government'

/** An invented person of Open States; `body` is YAML for the remaining keys. */
export const stateYaml = (n: number, roles: string, body = ''): string => `\
id: ${personId(n)}
name: Person ${n}
given_name: Person
family_name: Number ${n}
party:
- name: Democratic
roles:
${roles}${body}`

export const role = (type: string, fields: Readonly<Record<string, string>> = {}): string =>
  [
    `- type: ${type}`,
    ...Object.entries({ jurisdiction: vermont, ...fields }).map(([k, v]) => `  ${k}: ${v}`),
    '',
  ].join('\n')

export const personFile = (folder: string, n: number): string =>
  `${folder}/Person-${n}-${personId(n).slice('ocd-person/'.length)}.yml`
