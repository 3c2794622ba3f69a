import { systemClock } from '../../db/domain/clock.ts'
import type { ContactId } from '../../db/domain/contact.ts'
import { addDays, today, type LocalDate } from '../../db/domain/local-date.ts'
import type { LocalTime } from '../../db/domain/local-time.ts'
import { addFollowUp, waitFollowUp } from '../../db/service/follow-up.ts'
import { logInteraction } from '../../db/service/interaction.ts'
import { listInteractionTypes } from '../../db/service/interaction-type.ts'
import { listMembers } from '../../db/service/member.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { createPerson } from '../../db/service/person.ts'
import type { Vault } from '../../db/service/vault.ts'

export const inDays = (days: number): LocalDate => addDays(today(systemClock), days)

/** A day with something of everything: promises late and due, two silences, a meeting, somebody not to be contacted. */
export async function fillDay(vault: Vault): Promise<void> {
  const person = async (givenName: string, familyName: string) =>
    (await createPerson(vault, { givenName, familyName })).value
  const nadia = await person('Nadia', 'Obiande')
  const oleg = await person('Oleg', 'Brimdal')
  const june = await person('June', 'Baeker')
  await createPerson(vault, {
    givenName: 'Desta',
    familyName: 'Wolde',
    doNotContact: true,
    doNotContactReason: 'Write to the office only',
  })
  const { value: clinic } = await createOrganization(vault, { name: 'Tidewater Legal Aid' })
  const talk = talkOf(vault)
  await talk(nadia, -12, { note: 'I can carry it.' })
  await talk(oleg, -77)
  await talk(june, -35)
  await talk(clinic, 2, { isPlanned: true, subject: 'Listening hour' })
  const [self] = await listMembers(vault)
  const promise = async (title: string, about: ContactId, due: number | null) => {
    const fields = {
      title,
      dueOn: due === null ? null : inDays(due),
      owner: self?.id ?? null,
      links: [about],
    }
    return (await addFollowUp(vault, fields)).value
  }
  await promise('Send the amended wording', nadia, -6)
  await promise('Confirm the witness list', clinic, -3)
  await promise('Thank-you note', nadia, 0)
  await promise('Book the hearing room', clinic, 30)
  await promise('Read the county report', nadia, null)
  await waitFollowUp(vault, await promise('Records office contact', june, 3), inDays(10))
}

interface Talk {
  readonly note?: string
  readonly isPlanned?: boolean
  readonly subject?: string
}

function talkOf(vault: Vault) {
  return async (contact: ContactId, days: number, { note, isPlanned = false, subject }: Talk = {}) => {
    const types = await listInteractionTypes(vault)
    const type = types.find(({ key }) => key === (isPlanned ? 'meeting' : 'call'))
    if (!type) throw new Error('no type')
    await logInteraction(vault, {
      type: type.id,
      status: isPlanned ? 'planned' : 'happened',
      outcome: isPlanned ? null : 'spoke',
      occurredOn: inDays(days),
      occurredTime: isPlanned ? ('09:30' as LocalTime) : null,
      subject: subject ?? null,
      bodyText: note ?? null,
      participants: [{ contact }],
    })
  }
}
