import type { WriteDb } from '../../../db/store/access.ts'
import { insertContactPoint } from '../../../db/store/queries/contact-point.ts'
import { insertPerson } from '../../../db/store/queries/person.ts'
import { tagRecord } from '../../../db/store/queries/tag.ts'
import { insertRow } from '../../../db/store/row.ts'
import { pastDay } from './days.ts'
import { drawSensitivity, type DraftVault } from './draft-vault.ts'
import type { Random } from './random.ts'

const TAGS = 40
const MEMBERS = 6

/** Our own people beside oneself, who own follow-ups and attend. */
export async function makeMembers(vault: DraftVault): Promise<void> {
  await vault.make('members', MEMBERS, (write) => {
    const id = vault.record(write, 'member')
    insertRow(write, 'member', { id, is_self: 0, name: `${vault.names.given()} ${vault.names.family()}` })
    vault.members.push(id)
  })
}

export async function makeTags(vault: DraftVault): Promise<void> {
  await vault.make('tags', TAGS, (write, index) => {
    const id = vault.record(write, 'tag')
    insertRow(write, 'tag', { id, name: `Tag ${index}`, folded: `tag ${index}` })
    vault.tags.push(id)
  })
}

/** Persons with ways to reach them, most of them with a role in an organization, half of them tagged. */
export async function makePeople(vault: DraftVault): Promise<void> {
  const random = vault.random('people')
  await vault.make('people', vault.size.people, (write, index) => {
    const name = { givenName: vault.names.given(), familyName: vault.names.family() }
    const sensitivity = drawSensitivity(random)
    const { id } = insertPerson(write, { ...name, sensitivity }, vault.uid())
    insertContactPoint(
      write,
      id,
      { kind: 'email', value: `person${index}@example.org` },
      { uid: vault.uid() },
    )
    if (random.chance(0.6)) insertContactPoint(write, id, inventPhone(random), { uid: vault.uid() })
    if (random.chance(0.5)) tagRecord(write, id, vault.tags[random.lowBelow(TAGS)] ?? 0)
    vault.people.push({ id, onBehalfOf: random.chance(0.7) ? affiliate(vault, write, { id, random }) : null })
  })
}

const inventPhone = (random: Random) =>
  ({ kind: 'phone', value: `(505) 555-01${String(random.below(100)).padStart(2, '0')}` }) as const

function affiliate(
  vault: DraftVault,
  write: WriteDb,
  { id, random }: { id: number; random: Random },
): number {
  const organization = vault.organizations[random.lowBelow(vault.organizations.length)] ?? 0
  insertRow(write, 'affiliation', {
    id: vault.record(write, 'affiliation'),
    person_id: id,
    organization_id: organization,
    title: random.pick(['Director', 'Coordinator', 'Advocate', 'Counsel', 'Volunteer']),
    start_on: pastDay(random),
    is_primary: 1,
  })
  return organization
}
