import { systemClock } from '../../db/domain/clock.ts'
import { addDays, today } from '../../db/domain/local-date.ts'
import { addContactPoint } from '../../db/service/contact-point.ts'
import { addMember } from '../../db/service/member.ts'
import { changePerson, createPerson } from '../../db/service/person.ts'
import { trash } from '../../db/service/trash.ts'
import type { Vault } from '../../db/service/vault.ts'
import { logInteraction } from '../../db/service/interaction.ts'
import { typeOf } from './stage.ts'

/** Many small steps, the newest of which are told apart by their names. */
export async function fillHistory(vault: Vault, many: number): Promise<void> {
  await addMember(vault, { name: 'Tomás Vega' })
  const { value: bulk } = await createPerson(vault, { givenName: 'Bea', familyName: 'Stack' })
  for (let step = 0; step < many; step++)
    await changePerson(vault, bulk, { pronouns: step % 2 === 0 ? 'she' : 'they' })
  const { value: ana } = await createPerson(vault, { givenName: 'Ana', familyName: 'Brimdal-Ruiz' })
  await addContactPoint(vault, ana, { kind: 'phone', value: '+1 303 555 0142' })
  await changePerson(vault, ana, { salutation: 'Dr.' })
  await changePerson(vault, ana, { salutation: 'Prof.', pronouns: 'she' })
  await logInteraction(vault, {
    type: await typeOf(vault, 'call'),
    status: 'happened',
    outcome: 'spoke',
    occurredOn: addDays(today(systemClock), -1),
    participants: [{ contact: ana }],
  })
  for (const givenName of ['Cleo', 'Dario', 'Edda']) {
    const { value: gone } = await createPerson(vault, { givenName, familyName: 'Thrown' })
    await trash(vault, [gone])
  }
}
