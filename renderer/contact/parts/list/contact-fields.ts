import type { Translate } from '../../../../db/domain/i18n/translator.ts'
import type { ListField } from './list-field.ts'

/** What every list of contacts can be narrowed by. */
export const contactFields = (t: Translate): readonly ListField[] => [
  { key: 'tag', label: t('listScreen.fieldTag'), input: { kind: 'word', of: 'tag', by: 'label' } },
  { key: 'notContactedSince', label: t('listScreen.fieldNotSince'), input: { kind: 'day' } },
  { key: 'contactedSince', label: t('listScreen.fieldSince'), input: { kind: 'day' } },
  { key: 'openFollowUp', label: t('listScreen.fieldOpenFollowUp'), input: { kind: 'flag' } },
  { key: 'doNotContact', label: t('listScreen.fieldDoNotContact'), input: { kind: 'flag' } },
]
