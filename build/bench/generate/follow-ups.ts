import type { FollowUpState } from '../../../db/domain/follow-up-state.ts'
import { priorities } from '../../../db/domain/follow-up.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import { insertRow } from '../../../db/store/row.ts'
import { dayInOrder, daysAgo } from './days.ts'
import { drawSensitivity, type DraftVault } from './draft-vault.ts'
import type { Random } from './random.ts'
import { sensitivityRank } from '../../../db/domain/sensitivity.ts'

/** Follow-ups of years: most of them done, one in ten open with a due date within weeks of today. */
export async function makeFollowUps(vault: DraftVault): Promise<void> {
  const random = vault.random('follow-ups')
  await vault.make('follow-ups', vault.size.followUps, (write, index) => {
    const sensitivity = drawSensitivity(random)
    const id = vault.record(write, 'follow_up', sensitivity)
    const language = vault.notes.language()
    insertRow(write, 'follow_up', {
      id,
      title: vault.notes.line(language, 5),
      notes: random.chance(0.3) ? vault.notes.line(language, 20) : null,
      owner_id: random.pick(vault.members),
      priority: random.pick(priorities),
      origin_id: random.chance(0.4) ? random.pick(vault.interactions) : null,
      ...drawProgress(random, dayInOrder(index / vault.size.followUps, random)),
      level: sensitivityRank(sensitivity),
    })
    const about = random.pick(random.chance(0.5) ? vault.legislators : vault.people)
    insertRow(write, 'follow_up_link', { follow_up_id: id, record_id: about.id })
  })
}

function drawProgress(random: Random, day: LocalDate) {
  const state = drawState(random)
  const soon = daysAgo(random.below(120) - 90)
  if (state === 'open') return { state, due_on: random.chance(0.9) ? soon : null }
  if (state === 'waiting') return { state, due_on: soon, waiting_until: daysAgo(-random.below(30)) }
  if (state === 'dropped') return { state, due_on: day, dropped_reason: 'No longer needed' }
  return { state, due_on: day, done_on: day }
}

function drawState(random: Random): FollowUpState {
  const drawn = random.next()
  if (drawn < 0.1) return 'open'
  if (drawn < 0.14) return 'waiting'
  return drawn < 0.24 ? 'dropped' : 'done'
}
