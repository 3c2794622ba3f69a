import { z } from 'zod'
import type { InteractionTypeKey } from './interaction-type.ts'

/** Whether an interaction is to come, took place, was called off, or the other side did not appear. */
export const interactionStatuses = ['planned', 'happened', 'cancelled', 'no-show'] as const
export type InteractionStatus = (typeof interactionStatuses)[number]

/** How it ended. */
export const interactionOutcomes = [
  'met',
  'spoke',
  'left-message',
  'no-reply',
  'replied',
  'declined',
] as const
export type InteractionOutcome = (typeof interactionOutcomes)[number]
export const interactionOutcomeSchema = z.enum(interactionOutcomes)

/** Who reached out: we (outbound) or they (inbound). */
export const interactionDirections = ['outbound', 'inbound'] as const
export type InteractionDirection = (typeof interactionDirections)[number]
export const interactionDirectionSchema = z.enum(interactionDirections)

const meaningfulOutcomes: readonly (InteractionOutcome | null)[] = ['met', 'spoke', 'replied', 'declined']

/** Whether it counts as last contact: it happened and we heard from them, if only a refusal. */
export const isMeaningful = (status: InteractionStatus, outcome: InteractionOutcome | null): boolean =>
  status === 'happened' && meaningfulOutcomes.includes(outcome)

/** The outcome proposed for something that happened, when none is given. */
export function defaultOutcome(
  type: InteractionTypeKey,
  direction: InteractionDirection,
): InteractionOutcome {
  switch (type) {
    case 'meeting':
    case 'visit':
    case 'hearing':
    case 'event':
      return 'met'
    case 'call':
      return 'spoke'
    case 'email':
    case 'letter':
    case 'text':
      return direction === 'inbound' ? 'replied' : 'no-reply'
  }
}
