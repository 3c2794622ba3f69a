import { createHash } from 'node:crypto'
import { isLocalDate, type LocalDate } from '../../../domain/local-date.ts'
import { recordOfIdentifier } from '../../../store/queries/known-activities.ts'
import type { PlanSource } from '../../../store/queries/known-contacts.ts'
import { newPlannedRow, type ImportPlan, type PlannedRow } from '../contact/plan/plan.ts'
import type { ContactTask } from '../import-part.ts'
import type { ImportSource } from '../import-source.ts'
import { createFollowUp } from './new-follow-up.ts'

interface PlaceOfTask {
  readonly file: number
  readonly task: ContactTask
}

/** Adds to a plan the things to do that a file names beside its contacts, each about its contact. */
export function planTasks(
  store: PlanSource,
  { parts, sensitivity }: ImportSource,
  { plan, today }: { readonly plan: ImportPlan; readonly today: LocalDate },
): ImportPlan {
  const operations = [...plan.operations]
  const rows = parts.flatMap(({ tasks, path }, file) =>
    tasks.map((task): PlannedRow => {
      const contacts = parts.findIndex((part) => part.path === path && part.name === task.contacts)
      const contact = plan.rows.find((row) => row.file === contacts && row.line === task.contactLine)
      const row = startRow({ file, task })
      if (!contact?.record || contact.verdict === 'ambiguous')
        return { ...row, verdict: 'skipped', reason: { code: 'noContact', detail: '' } }
      const externalId = { scheme: 'task', value: keyOf(task, contact.name) }
      const known = recordOfIdentifier(store, 'follow_up', externalId)
      if (known)
        return {
          ...row,
          verdict: 'unchanged',
          record: known.uid,
          reason: { code: 'isThere', detail: task.title },
        }
      const from = operations.length
      const followUp = {
        ...stateOf(task, today),
        title: task.title,
        about: [contact.record],
        sensitivity,
        externalId,
      }
      const created = createFollowUp(followUp)
      operations.push(...created.operations)
      return { ...row, verdict: 'created', record: created.uid, steps: [from, operations.length] }
    }),
  )
  return { ...plan, rows: [...plan.rows, ...rows], operations }
}

const startRow = ({ file, task }: PlaceOfTask): PlannedRow =>
  newPlannedRow({
    key: `${file}.${task.line}`,
    file,
    line: task.line,
    noun: 'follow_up',
    name: task.title,
  })

const dateOf = (text: string | null): LocalDate | null => (isLocalDate(text) ? text : null)

const stateOf = ({ dueOn, doneOn }: ContactTask, today: LocalDate) => ({
  dueOn: dateOf(dueOn),
  ...(doneOn === null
    ? { state: 'open' as const }
    : { state: 'done' as const, doneOn: dateOf(doneOn) ?? today }),
})

const keyOf = ({ title, dueOn }: ContactTask, contact: string): string =>
  createHash('sha256')
    .update(JSON.stringify([contact, title, dueOn]))
    .digest('hex')
    .slice(0, 32)
