import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../../db/domain/clock.ts'
import { addDays, today } from '../../db/domain/local-date.ts'
import type { ContactId } from '../../db/domain/contact.ts'
import type { UntrustedReader } from '../../db/exchange/import/untrusted-reader.ts'
import { addContactPoint } from '../../db/service/contact-point.ts'
import { importFiles } from '../../db/service/file-import.ts'
import { addMember } from '../../db/service/member.ts'
import { changePerson, createPerson } from '../../db/service/person.ts'
import { trash } from '../../db/service/trash.ts'
import type { Vault } from '../../db/service/vault.ts'
import { logInteraction } from '../../db/service/interaction.ts'
import { typeOf } from './stage.ts'

interface ImportTools {
  /** For the file. */
  readonly folder: string
  readonly reader: UntrustedReader
}

/** Many small steps, the newest of which are told apart by their names. */
export async function fillHistory(vault: Vault, many: number, tools: ImportTools): Promise<void> {
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
    const gone =
      givenName === 'Dario'
        ? await bringDario(vault, tools)
        : (await createPerson(vault, { givenName, familyName: 'Thrown' })).value
    await trash(vault, [gone])
  }
}

/** Dario came with a file, so that removing him for good ends an import. */
async function bringDario(vault: Vault, { folder, reader }: ImportTools): Promise<ContactId> {
  const path = join(folder, 'thrown.csv')
  writeFileSync(path, 'Name,Given Name,Family Name\nDario Thrown,Dario,Thrown\nGus Kept,Gus,Kept\n')
  const { plan } = await importFiles(vault, { kind: 'contacts', paths: [path], reader })
  return plan.rows[0]?.record as ContactId
}
