import type { InteractionRow } from '../../../db/domain/row/interaction-row.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import { typeName } from '../../interaction/parts/interaction-words.ts'

/** Its subject, else what it was; with whom is said by the page it stands on. */
export const titleHere = (
  t: Translate,
  { subject, type }: Pick<InteractionRow, 'subject' | 'type'>,
): string => subject ?? typeName(t, type)

/** How it looks in a timeline: filled where they answered, dashed where we only tried. */
export function interactionKind({
  meaningful,
  status,
}: Pick<InteractionRow, 'meaningful' | 'status'>): 'met' | 'attempt' | 'event' {
  if (meaningful) return 'met'
  return status === 'happened' ? 'attempt' : 'event'
}
