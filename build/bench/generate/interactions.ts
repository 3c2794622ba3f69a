import type { InteractionOutcome, InteractionStatus } from '../../../db/domain/interaction-outcome.ts'
import { sensitivityRank } from '../../../db/domain/sensitivity.ts'
import type { WriteDb } from '../../../db/store/access.ts'
import { insertRow } from '../../../db/store/row.ts'
import { dayInOrder } from './days.ts'
import { drawSensitivity, type DraftVault, type Meetable } from './draft-vault.ts'
import type { Random } from './random.ts'

/** Interactions with notes of 600 characters, of one to three contacts and a member. */
export async function makeInteractions(vault: DraftVault): Promise<void> {
  const random = vault.random('interactions')
  const types = vault.seeded('interaction_type')
  await vault.make('interactions', vault.size.interactions, (write, index) => {
    const sensitivity = drawSensitivity(random)
    const id = vault.record(write, 'interaction', sensitivity)
    const language = vault.notes.language()
    insertRow(write, 'interaction', {
      id,
      type_id: random.pick(types),
      ...drawOutcome(random),
      occurred_on: dayInOrder(index / vault.size.interactions, random),
      direction: random.pick(['inbound', 'outbound']),
      duration_minutes: 5 * random.below(24),
      subject: vault.notes.line(language, 4),
      body_text: vault.notes.note(language),
      level: sensitivityRank(sensitivity),
    })
    addTakers(vault, write, { id, random })
    vault.interactions.push(id)
  })
}

const happenings: readonly InteractionOutcome[] = [
  'met',
  'met',
  'spoke',
  'spoke',
  'replied',
  'left-message',
  'no-reply',
  'declined',
]

const notHappened: readonly InteractionStatus[] = ['planned', 'cancelled', 'no-show']

function drawOutcome(random: Random): { status: InteractionStatus; outcome: InteractionOutcome | null } {
  if (random.chance(0.94)) return { status: 'happened', outcome: random.pick(happenings) }
  return { status: random.pick(notHappened), outcome: null }
}

function addTakers(vault: DraftVault, write: WriteDb, { id, random }: { id: number; random: Random }): void {
  const others = random.chance(0.8) ? 0 : 1 + random.below(2)
  const drawn = Array.from({ length: 1 + others }, () => drawContact(vault, random))
  for (const [contact, onBehalfOf] of new Map(drawn.map((taker) => [taker.id, taker.onBehalfOf])))
    insertRow(write, 'participant', {
      interaction_id: id,
      contact_id: contact,
      role: null,
      on_behalf_of_id: onBehalfOf,
    })
  insertRow(write, 'attendee', { interaction_id: id, member_id: random.pick(vault.members) })
}

function drawContact(vault: DraftVault, random: Random): Meetable {
  const drawn = random.next()
  if (drawn < 0.1) return { id: pickLow(vault.organizations, random), onBehalfOf: null }
  return pickLow(drawn < 0.4 ? vault.legislators : vault.people, random)
}

function pickLow<T>(choices: readonly T[], random: Random): T {
  const chosen = choices[random.lowBelow(choices.length)]
  if (chosen === undefined) throw new RangeError('nobody to meet')
  return chosen
}
