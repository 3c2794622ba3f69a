import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** An invented state legislature in the layout of Open States; every part can be said otherwise. */
export interface StateMember {
  readonly number: number
  readonly name?: string
  readonly given?: string
  readonly family?: string
  readonly party?: string
  readonly district?: string
  readonly start?: string
  readonly end?: string
  readonly email?: string
  readonly phone?: string
}

export interface StateCommittee {
  readonly number: number
  /** The number of the committee that it is a part of. */
  readonly parent?: number
  readonly members: readonly { readonly name: string; readonly role?: string; readonly person?: number }[]
}

const jurisdiction = 'ocd-jurisdiction/country:us/state:zz/government'

export const personId = (number: number): string =>
  `ocd-person/00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const committeeId = (number: number): string =>
  `ocd-organization/00000000-0000-4000-9000-${String(number).padStart(12, '0')}`

/** Writes the folder of a state and gives its path; it is gone when the test is over. */
export function makeState(
  members: readonly StateMember[],
  committees: readonly StateCommittee[] = [],
): string {
  const root = mkdtempSync(join(tmpdir(), 'caucus-state-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const member of members)
    write(root, `zz/legislature/member-${member.number}.yml`, memberRecord(member))
  for (const committee of committees)
    write(root, `zz/committees/committee-${committee.number}.yml`, committeeRecord(committee))
  return join(root, 'zz')
}

// JSON is YAML.
function write(root: string, name: string, record: object): void {
  mkdirSync(dirname(join(root, name)), { recursive: true })
  writeFileSync(join(root, name), JSON.stringify(record, null, 1))
}

function memberRecord(member: StateMember): object {
  const { number, party = 'Independent', district = String(number), start = '2025-01-06', end } = member
  const given = member.given ?? `Given${number}`
  const family = member.family ?? `Family${number}`
  return {
    id: personId(number),
    name: member.name ?? `${given} ${family}`,
    given_name: given,
    family_name: family,
    email: member.email ?? `member${number}@example.org`,
    party: [{ name: party }],
    roles: [{ start_date: start, ...(end && { end_date: end }), type: 'lower', jurisdiction, district }],
    offices: [
      {
        classification: 'capitol',
        address: '1 Main St, Sampleton, ZZ 00501',
        voice: member.phone ?? '202-555-0100',
      },
    ],
  }
}

function committeeRecord({ number, parent, members }: StateCommittee): object {
  return {
    id: committeeId(number),
    jurisdiction,
    classification: 'committee',
    name: `Committee ${number}`,
    chamber: 'lower',
    ...(parent !== undefined && { parent: committeeId(parent) }),
    sources: [{ url: 'https://example.org/committees' }],
    members: members.map(({ name, role = 'member', person }) => ({
      name,
      role,
      ...(person !== undefined && { person_id: personId(person) }),
    })),
  }
}
