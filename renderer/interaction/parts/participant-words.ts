import type { Participant } from '../../../db/domain/row/interaction-row.ts'
import type { ParticipantDraft } from '../../../db/domain/interaction.ts'

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
