import { describe, expect, it } from 'vitest'
import {
  defaultOutcome,
  interactionOutcomes,
  interactionStatuses,
  isMeaningful,
} from '../../db/domain/interaction-outcome.ts'
import { interactionTypes } from '../../db/domain/interaction-type.ts'

describe('the outcome of an interaction', () => {
  it('counts as contact when it happened and we heard from them', () => {
    const meaningful = interactionOutcomes.filter((outcome) => isMeaningful('happened', outcome))
    expect(meaningful).toEqual(['met', 'spoke', 'replied', 'declined'])
    expect(isMeaningful('happened', null)).toBe(false)
  })

  it('does not count when it did not happen', () => {
    for (const status of interactionStatuses.filter((other) => other !== 'happened'))
      for (const outcome of interactionOutcomes) expect(isMeaningful(status, outcome)).toBe(false)
  })

  it('is proposed by type and direction: mail sent out is an attempt, mail received is contact', () => {
    const proposed = (direction: 'outbound' | 'inbound') =>
      Object.fromEntries(interactionTypes.map(({ key }) => [key, defaultOutcome(key, direction)]))
    const meetings = { meeting: 'met', call: 'spoke', hearing: 'met', event: 'met', visit: 'met' }
    expect(proposed('outbound')).toEqual({
      ...meetings,
      email: 'no-reply',
      letter: 'no-reply',
      text: 'no-reply',
    })
    expect(proposed('inbound')).toEqual({ ...meetings, email: 'replied', letter: 'replied', text: 'replied' })
  })
})
