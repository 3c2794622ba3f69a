import type { FollowUpInput } from '../../../db/domain/follow-up.ts'
import { exceptDays, readQuickAdd, titledInput, type QuickPart } from '../../../db/domain/quick-add.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import type { Task } from '../../task.ts'

interface Said {
  /** False where it is to have none, whatever its title says. */
  readonly due?: LocalDate | false | undefined
  readonly repeat?: string | undefined
}

/** A title with the day that its words name, "call her Friday", and how it comes again; what an option says counts. */
export function datedTitle({ t, today }: Task, title: string, { due, repeat }: Said): FollowUpInput {
  const said: readonly QuickPart[] = [
    ...(due === undefined ? [] : (['due'] as const)),
    ...(repeat === undefined && due !== false ? [] : (['recurrence'] as const)),
  ]
  const except = new Set([...exceptDays, ...said])
  const read = readQuickAdd(title, { today, locale: t.locale, members: [], except })
  return { ...titledInput(title, read), ...(due && { dueOn: due }) }
}
