import { interactionOf, nextStepOf, type LogContext, type LogValues } from '../../../db/domain/log-draft.ts'
import type { QuickAdd } from '../../../db/domain/quick-add.ts'
import type { Change } from '../../../electron/contract/change.ts'
import { ask } from '../../app/api/queries.ts'

interface SavingContext extends LogContext {
  /** The words of the next step. */
  readonly next: QuickAdd
}

/** Records what the form says: one batch, whatever belongs to it, which ends `draft`. @throws Failure */
export function saveLog(
  values: LogValues,
  context: SavingContext,
  draft: number | undefined,
): Promise<Change<unknown>> {
  const interaction = interactionOf(values, context)
  const nextStep = nextStepOf(values, context.next)
  if (values.interaction !== null) {
    const input = { id: values.interaction, fields: interaction, ...(nextStep && { nextStep }) }
    return ask('interaction', 'update', input, draft)
  }
  // What is only planned keeps no promise yet.
  if (values.followUp !== null && !values.isPlanned)
    return ask(
      'followUp',
      'complete',
      { id: values.followUp, outcome: interaction, ...(nextStep && { nextStep }) },
      draft,
    )
  if (nextStep) return ask('interaction', 'logWithNextStep', { interaction, nextStep }, draft)
  return ask('interaction', 'log', interaction, draft)
}
