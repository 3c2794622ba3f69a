import { fold } from '../../../../domain/fold.ts'

/** As address books call it; kept as a field of one's own, for the number reaches somebody else. */
export const assistantsPhone = "Assistant's Phone"

const assistant =
  /(?<!\p{L})(?:assistant[es]?|asst|secretary|asistente|secretari[oa]|assistent(?:in)?|sekretari?at|sekretarin?)(?!\p{L})/u

/** Whether the label of a number says that it is that of the contact's assistant. */
export const isAssistants = (label: string | null): boolean => label !== null && assistant.test(fold(label))
