import type { InteractionRow } from '../../../db/domain/row/interaction-row.ts'
import type { VocabularyWord } from '../../../db/domain/row/reference.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import type { InteractionTypeKey } from '../../../db/domain/interaction-type.ts'
import { wordName } from '../../../db/domain/word.ts'
import type { IconName } from '../../ui/icon.tsx'

/** What a type is called: as users renamed it, else in the language of the window. */
export const typeName = (t: Translate, type: VocabularyWord<'interaction_type'>): string =>
  wordName(t, 'interaction_type', type)

const icons: Readonly<Record<InteractionTypeKey, IconName>> = {
  meeting: 'meeting',
  call: 'phone',
  email: 'mail',
  hearing: 'gavel',
  event: 'campaign',
  letter: 'file',
  visit: 'pin',
  text: 'note',
}

export const typeIcon = ({ key }: VocabularyWord<'interaction_type'>): IconName =>
  key !== null && key in icons ? icons[key as InteractionTypeKey] : 'note'

/** What it is called in a list: its subject, else its type and with whom. */
export function interactionTitle(t: Translate, interaction: InteractionRow): string {
  const type = typeName(t, interaction.type)
  const [first] = interaction.participants
  return interaction.subject ?? (first ? t('logForm.typeWith', { type, name: first.name }) : type)
}
