import type { FollowUpRow } from '../../../db/domain/row/follow-up-row.ts'
import type { VocabularyWord } from '../../../db/domain/row/reference.ts'
import type { ContactId } from '../../../db/domain/contact.ts'
import type { FollowUpInput } from '../../../db/domain/follow-up.ts'
import type { InteractionOutcome } from '../../../db/domain/interaction-outcome.ts'
import type { InteractionInput } from '../../../db/domain/interaction.ts'
import type { InteractionTypeKey } from '../../../db/domain/interaction-type.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import type { MemberId } from '../../../db/domain/member.ts'
import { titledInput, type QuickAdd } from '../../../db/domain/quick-add.ts'

/** What stands in the form beneath a promise that was kept. */
export interface CompletionValues {
  readonly outcome: InteractionOutcome | null
  readonly notes: string
  readonly nextTitle: string
  readonly nextOn: LocalDate | null
  readonly confirmDoNotContact: boolean
}

export const emptyCompletion: CompletionValues = {
  outcome: null,
  notes: '',
  nextTitle: '',
  nextOn: null,
  confirmDoNotContact: false,
}

/** By which way one mostly gets there. */
const usualType: Readonly<Record<InteractionOutcome, InteractionTypeKey>> = {
  met: 'meeting',
  spoke: 'call',
  'left-message': 'call',
  declined: 'call',
  replied: 'email',
  'no-reply': 'email',
}

/** The contacts among what a follow-up is about. */
export const contactsOf = ({ links }: FollowUpRow): readonly ContactId[] =>
  links
    .filter(({ noun }) => noun === 'person' || noun === 'organization' || noun === 'office')
    .map(({ id }) => id as ContactId)

interface CompletionContext {
  readonly today: LocalDate
  readonly types: readonly VocabularyWord<'interaction_type'>[]
  readonly self: MemberId | undefined
}

export type Missing = 'outcome' | 'nextTitle'

/** What has to be said before it can be kept as it was meant; undefined where nothing is missing. */
export function missingIn({ outcome, notes, nextTitle, nextOn }: CompletionValues): Missing | undefined {
  if (outcome === null && notes.trim() !== '') return 'outcome'
  return nextOn !== null && nextTitle.trim() === '' ? 'nextTitle' : undefined
}

/** The contact that fulfilled it; undefined where no outcome was chosen. */
export function outcomeInput(
  followUp: FollowUpRow,
  { outcome, notes, confirmDoNotContact }: CompletionValues,
  { today, types, self }: CompletionContext,
): InteractionInput | undefined {
  if (outcome === null) return undefined
  const type = types.find(({ key }) => key === usualType[outcome]) ?? types[0]
  if (!type) return undefined
  return {
    type: type.id,
    status: 'happened',
    outcome,
    direction: outcome === 'replied' ? 'inbound' : 'outbound',
    occurredOn: today,
    subject: followUp.title,
    bodyText: notes.trim() || null,
    participants: contactsOf(followUp).map((contact) => ({ contact })),
    ...(self && { attendees: [self] }),
    ...(confirmDoNotContact && { confirmDoNotContact: true }),
  }
}

/** What is promised next, about the same and by the same person; undefined where nothing was written. */
export function nextStepInput(
  { links, owner }: FollowUpRow,
  { nextTitle, nextOn }: CompletionValues,
  read: QuickAdd,
): FollowUpInput | undefined {
  if (nextTitle.trim() === '') return undefined
  const said = { owner: owner?.id ?? null, links: links.map(({ id }) => id) }
  return { dueOn: nextOn, ...said, ...titledInput(nextTitle, read) }
}
