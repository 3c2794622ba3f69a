import { join } from 'node:path'
import { today, addDays } from '../../db/domain/local-date.ts'
import { systemClock } from '../../db/domain/clock.ts'
import { affiliate } from '../../db/service/affiliation.ts'
import { addFollowUp } from '../../db/service/follow-up.ts'
import { logInteraction } from '../../db/service/interaction.ts'
import { listInteractionTypes } from '../../db/service/interaction-type.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { createPerson } from '../../db/service/person.ts'
import { createVault, type Vault } from '../../db/service/vault.ts'
import { openVault, passphrase } from '../../build/window/drive.ts'
import type { RunningApp } from '../../build/window/launch.ts'

/** The least that is allowed: guessing is not what is tested. */
const cost = { memoryKiB: 1024, iterations: 1, parallelism: 1 }

/** Opens a vault that was filled beforehand, without the screens of unlocking; the window then shows it. */
export async function openStage(
  running: RunningApp,
  fill: (vault: Vault) => Promise<void> = async () => undefined,
): Promise<string> {
  const folder = join(running.userData, 'Lantern.caucus')
  const request = { folder, passphrase, memberName: 'Ruth Okafor', recovery: false }
  const { vault } = await createVault(request, { cost })
  await fill(vault)
  vault.close()
  await openVault(running, folder)
  return folder
}

/** A few invented people with what was said and promised. */
export async function fillHarbor(vault: Vault): Promise<void> {
  const { value: choir } = await createOrganization(vault, { name: 'Harbor Youth Choir' })
  const { value: ana } = await createPerson(vault, { givenName: 'Ana', familyName: 'Brimdal-Ruiz' })
  const { value: ingrid } = await createPerson(vault, { givenName: 'Ingrid', familyName: 'Brimblecombe' })
  await createPerson(vault, { givenName: 'Tomás', familyName: 'Ó Raghallaigh' })
  await createPerson(vault, { givenName: 'Brimful', familyName: 'Secret', sensitivity: 'restricted' })
  await affiliate(vault, { person: ingrid, organization: choir, title: 'Director', isPrimary: true })
  const type = await typeOf(vault, 'call')
  const day = (ago: number) => addDays(today(systemClock), -ago)
  const calls = [
    {
      contact: ana,
      outcome: 'spoke',
      subject: null,
      text: 'asked [privately] whether Brimdal keeps the calendar',
    },
    { contact: ingrid, outcome: 'left-message', subject: 'Brimming with ideas', text: 'no answer' },
  ] as const
  for (const [index, { contact, outcome, subject, text }] of calls.entries())
    await logInteraction(vault, {
      type,
      status: 'happened',
      outcome,
      occurredOn: day(index * 3),
      subject,
      bodyText: text,
      participants: [{ contact }],
    })
  await addFollowUp(vault, { title: 'Thank the choir for the Brimdal letter', dueOn: day(-2), links: [ana] })
}

export async function typeOf(vault: Vault, key: string) {
  const type = (await listInteractionTypes(vault)).find((one) => one.key === key)
  if (type === undefined) throw new Error(`no type ${key}`)
  return type.id
}
