import { isAttempt } from '../../../db/domain/interaction-outcome.ts'
import type { InteractionTypeKey } from '../../../db/domain/interaction-type.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import type { InteractionRow } from '../../../electron/contract/interaction-row.ts'
import type { IconName } from '../../ui/icon.tsx'

const icons: Readonly<Record<InteractionTypeKey, IconName>> = {
  meeting: 'meeting',
  call: 'phone',
  email: 'mail',
  hearing: 'gavel',
  event: 'people',
  letter: 'file',
  visit: 'pin',
  text: 'note',
}

/** The picture of its type; of one that users made, a note. */
export const interactionIcon = ({ type: { key } }: Pick<InteractionRow, 'type'>): IconName =>
  key !== null && key in icons ? icons[key as InteractionTypeKey] : 'note'

export const typeName = (t: Translate, { key, label }: InteractionRow['type']): string =>
  label ?? (key === null ? '' : t(`interactionType.${key as InteractionTypeKey}`))

/** Its subject, else what it was. */
export const interactionTitle = (
  t: Translate,
  { subject, type }: Pick<InteractionRow, 'subject' | 'type'>,
): string => subject ?? typeName(t, type)

/** How it looks in a timeline: filled where they answered, dashed where we only tried. */
export function interactionKind({
  meaningful,
  status,
  outcome,
}: Pick<InteractionRow, 'meaningful' | 'status' | 'outcome'>): 'met' | 'attempt' | 'event' {
  if (meaningful) return 'met'
  return isAttempt(status, outcome) || (status === 'happened' && !meaningful) ? 'attempt' : 'event'
}
