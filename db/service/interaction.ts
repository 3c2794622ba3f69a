import { contactNouns } from '../domain/contact.ts'
import { AppError } from '../domain/errors.ts'
import {
  assertNotAhead,
  interactionPatchSchema,
  interactionSchema,
  type InteractionId,
  type InteractionInput,
  type InteractionPatch,
} from '../domain/interaction.ts'
import { followUpSchema, type FollowUpInput } from '../domain/follow-up.ts'
import { parseInput } from '../domain/parse.ts'
import { mentionsIn } from '../domain/rich-text.ts'
import type { Uid } from '../domain/uid.ts'
import type { WriteDb } from '../store/access.ts'
import type { Recorded } from '../store/history/batch.ts'
import { insertFollowUp } from '../store/queries/follow-up.ts'
import { findDoNotContact } from '../store/queries/contact.ts'
import {
  insertInteraction,
  interactionState,
  participantsOf,
  updateInteraction,
  type InteractionOrigin,
} from '../store/queries/interaction.ts'
import { idOf, touchedSensitivity } from '../store/record.ts'
import { getDetails, type Details } from './details.ts'
import { record, type ReadSession, type Session } from './session.ts'

type InteractionDetails = Extract<Details, { readonly bodyText: unknown }>

/** Everything about one interaction that may be shown. Error: `record.notFound`. */
export async function getInteraction(session: ReadSession, id: InteractionId): Promise<InteractionDetails> {
  const details = await getDetails(session, id)
  if (!('bodyText' in details)) throw new AppError('record.notFound', { noun: 'interaction', id })
  return details
}

/**
 * Records a contact that took place or is planned. Left out, its sensitivity is the highest of what it touches.
 * Errors: `contact.doNotContact` for reaching out to somebody who must not be contacted, unless confirmed.
 */
export function logInteraction(session: Session, input: InteractionInput): Promise<Recorded<InteractionId>> {
  const interaction = parseInput(interactionSchema, input)
  return record(session, 'interaction.create', (write) => logIn(write, interaction))
}

/** The same with what is promised next, which remembers where it was promised: one batch. */
export function logWithNextStep(
  session: Session,
  input: InteractionInput,
  nextStep: FollowUpInput,
): Promise<Recorded<InteractionId>> {
  const interaction = parseInput(interactionSchema, input)
  const promised = parseInput(followUpSchema, nextStep)
  return record(session, 'interaction.create', (write) => {
    const id = logIn(write, interaction)
    insertFollowUp(write, { ...promised, origin: id })
    return id
  })
}

/** The same as part of a larger change. Error: `input.invalid` for a day that lies ahead. */
export function logIn(write: WriteDb, input: InteractionInput, origin?: InteractionOrigin): InteractionId {
  requirePossible(write, input)
  if (input.direction !== 'inbound' && !input.confirmDoNotContact) refuseDoNotContact(write, input)
  const sensitivity = input.sensitivity ?? touchedSensitivity(write, touchedBy(input))
  return insertInteraction(write, { ...input, sensitivity }, origin).uid
}

const touchedBy = ({ participants, body }: InteractionInput): Uid[] => [
  ...participants.flatMap(({ contact, onBehalfOf }) => (onBehalfOf ? [contact, onBehalfOf] : [contact])),
  ...(body ? mentionsIn(body).map(({ id }) => id) : []),
]

export function changeInteraction(
  session: Session,
  id: InteractionId,
  { nextStep, ...patch }: InteractionPatch & { readonly nextStep?: FollowUpInput | undefined },
): Promise<Recorded<void>> {
  const fields = parseInput(interactionPatchSchema, patch)
  const promised = nextStep && parseInput(followUpSchema, nextStep)
  return record(session, 'interaction.update', (write) => {
    const rowId = idOf(write, id, ['interaction'])
    changeIn(write, rowId, fields)
    if (promised) insertFollowUp(write, { ...promised, origin: id })
  })
}

/** The same as part of a larger change. Whoever is added is reached out to anew. */
export function changeIn(write: WriteDb, id: number, fields: InteractionPatch): void {
  const state = { ...interactionState(write, id), ...fields }
  requirePossible(write, state)
  const { participants, direction, confirmDoNotContact } = state
  if (participants && direction !== 'inbound' && !confirmDoNotContact) {
    const before = new Set(participantsOf(write, id))
    refuseDoNotContact(write, { participants: participants.filter(({ contact }) => !before.has(contact)) })
  }
  updateInteraction(write, id, fields)
}

/** What happened has an outcome and is past, also when only one of its fields is changed. */
export function requirePossible(
  { today }: WriteDb,
  state: Pick<InteractionPatch, 'status' | 'outcome' | 'occurredOn'>,
): void {
  const { status, outcome } = state
  if (status === 'happened' && !outcome)
    throw new AppError('input.invalid', { issues: ['outcome: issue.outcomeMissing'] })
  assertNotAhead(state, today)
}

function refuseDoNotContact(write: WriteDb, { participants }: Pick<InteractionInput, 'participants'>): void {
  for (const { contact } of participants) {
    const refused = findDoNotContact(write, idOf(write, contact, contactNouns))
    if (refused) throw new AppError('contact.doNotContact', refused)
  }
}
