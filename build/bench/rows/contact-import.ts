import { contactPointSchema } from '../../../db/domain/contact-point.ts'
import { normaliseContactPoint } from '../../../db/domain/contact-point-value.ts'
import { organizationSchema } from '../../../db/domain/organization.ts'
import { parseInput } from '../../../db/domain/parse.ts'
import { displayName, personSortKey } from '../../../db/domain/person-name.ts'
import { personSchema } from '../../../db/domain/person.ts'
import { sortKey } from '../../../db/domain/sort-key.ts'
import { ownedUid, publicUid, type Uid } from '../../../db/domain/uid.ts'
import type { Session } from '../../../db/service/session.ts'
import { inBatch } from '../../../db/store/history/batch.ts'
import { applyOperations } from '../../../db/store/sync/apply.ts'
import { Comparer } from '../../../db/store/sync/compare.ts'
import type { DesiredRecord } from '../../../db/store/sync/desired-record.ts'
import { importKind } from '../../../db/store/sync/provenance.ts'
import { NameMaker } from '../generate/names.ts'
import { Random } from '../generate/random.ts'

/** One line of an invented file of contacts. */
interface ContactLine {
  readonly givenName: string
  readonly familyName: string
  readonly email: string
  /** Only the first of an organization's people names it. */
  readonly organization: string | null
  readonly title: string | null
}

const PEOPLE_AN_ORGANIZATION = 40

/**
 * A file's worth of people: with their e-mail, 500 organizations and 250 roles, 20,000 of them are 102,000 rows.
 */
export function inventContacts(count: number): ContactLine[] {
  const names = new NameMaker(new Random(5))
  return Array.from({ length: count }, (_, index) => ({
    givenName: names.given(),
    familyName: names.family(),
    email: `import${index}@example.org`,
    organization: index % PEOPLE_AN_ORGANIZATION === 0 ? `${names.organization()} ${index}` : null,
    title: index % (2 * PEOPLE_AN_ORGANIZATION) === 0 ? 'Director' : null,
  }))
}

/** Checks each line, compares it with the vault and writes what is new, as the imports of Caucus do: in one batch. */
export async function importContacts(session: Session, lines: readonly ContactLine[]): Promise<Uid> {
  const intent = {
    kind: importKind('contacts'),
    cause: { lines: lines.length },
    refersAhead: true,
    clearance: session.clearance,
  }
  const { batch } = await inBatch(session.store, intent, async (write) => {
    const comparer = new Comparer(write)
    const wanted = lines.flatMap((line, index) => desiredRecords(line, index))
    await applyOperations(
      write,
      wanted.flatMap((record) => comparer.compare(record).operations),
    )
  })
  if (batch === null) throw new Error('nothing was imported')
  return batch
}

function desiredRecords(line: ContactLine, index: number): DesiredRecord[] {
  const person = desiredPerson(line, index)
  const point = desiredEmail(line, person.uid)
  if (line.organization === null) return [person, point]
  const organization = desiredOrganization(line.organization, index)
  const { title } = line
  return title === null
    ? [organization, person, point]
    : [
        organization,
        person,
        point,
        desiredRole({ person: person.uid, organization: organization.uid, title }),
      ]
}

function desiredPerson({ givenName, familyName }: ContactLine, index: number): DesiredRecord {
  const input = parseInput(personSchema, { givenName, familyName, source: 'bench' })
  const name = { given: input.givenName, family: input.familyName }
  const contact = { noun: 'person', display_name: displayName(name), sort_key: personSortKey(name) }
  const columns = { given_name: input.givenName ?? null, family_name: input.familyName ?? null }
  return {
    noun: 'person',
    uid: publicUid('bench-import', `person/${index}`),
    owner: null,
    rows: [
      { table: 'contact', columns: contact, onlyNew: { source: 'bench' } },
      { table: 'person', columns },
    ],
  }
}

function desiredEmail({ email }: ContactLine, owner: Uid): DesiredRecord {
  const { kind, value } = parseInput(contactPointSchema, { kind: 'email', value: email })
  const normalised = normaliseContactPoint({ kind, value }, 'US')
  const columns = { contact_id: { uid: owner }, kind, value, normalised }
  return {
    noun: 'contact_point',
    uid: ownedUid(owner, 'contact_point', kind, normalised),
    owner,
    rows: [{ table: 'contact_point', columns, onlyNew: { is_primary: 1 } }],
  }
}

function desiredOrganization(text: string, index: number): DesiredRecord {
  const { name = '' } = parseInput(organizationSchema, { name: text })
  const contact = { noun: 'organization', display_name: name, sort_key: sortKey(name) }
  return {
    noun: 'organization',
    uid: publicUid('bench-import', `organization/${index}`),
    owner: null,
    rows: [
      { table: 'contact', columns: contact, onlyNew: { source: 'bench' } },
      { table: 'organization', columns: { name } },
    ],
  }
}

function desiredRole(role: { person: Uid; organization: Uid; title: string }): DesiredRecord {
  const columns = {
    person_id: { uid: role.person },
    organization_id: { uid: role.organization },
    title: role.title,
  }
  return {
    noun: 'affiliation',
    uid: ownedUid(role.person, 'affiliation', role.organization),
    owner: role.person,
    rows: [{ table: 'affiliation', columns, onlyNew: { is_primary: 1 } }],
  }
}
