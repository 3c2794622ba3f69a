import type { ParticipantDraft } from '../../../db/domain/interaction.ts'
import type { Participant } from '../../../electron/contract/interaction-row.ts'

/** Somebody who took part, as the forms hold them. */
export const toDraft = ({ id, onBehalfOf, role }: Participant): ParticipantDraft => ({
  contact: id,
  ...(onBehalfOf && { onBehalfOf: onBehalfOf.id }),
  ...(role !== null && { role }),
})

/** "Ana Ruiz (chair)": who took part, and as what. */
export const withRole = ({
  name,
  role,
}: {
  readonly name: string
  readonly role?: string | null | undefined
}) => (role ? `${name} (${role})` : name)
