import type { Translate } from '../../../db/domain/i18n/translator.ts'
import { recordName, wordName } from '../../../db/domain/word.ts'
import type { Noun } from '../../../db/domain/noun.ts'
import type { ToldRecord } from '../../../electron/contract/history.ts'
import { contactPath } from '../../app/api/navigation.ts'
import type { IconName } from '../../ui/icon-glyphs.tsx'

/** What any record is called in a sentence: its name, else what it is and whose. */
export function toldName(t: Translate, record: ToldRecord): string {
  const { noun, type, people } = record
  const name = recordName(t, noun, record.name)
  const whose = people.join(', ')
  if (type)
    return name || (whose ? t('logForm.typeWith', { type: typeOf(t, type), name: whose }) : typeOf(t, type))
  if (name === '') return whose || t.find(`noun.${noun}`, { count: 1 })
  return whose && !whose.includes(name) ? `${name} (${whose})` : name
}

const typeOf = (t: Translate, type: NonNullable<ToldRecord['type']>): string =>
  wordName(t, 'interaction_type', type)

/** Where its page is, if it has one. */
export const toldPath = ({ noun, id }: Pick<ToldRecord, 'noun' | 'id'>): string | undefined =>
  noun === 'person' || noun === 'organization' ? contactPath(noun, id) : undefined

const icons: Readonly<Partial<Record<Noun, IconName>>> = {
  person: 'person',
  organization: 'org',
  contact_point: 'phone',
  affiliation: 'link',
  relationship: 'link',
  tag: 'tag',
  office: 'pin',
  committee_membership: 'gavel',
  interaction: 'note',
  follow_up: 'followup',
  attachment: 'file',
}

export const nounIcon = (noun: Noun): IconName => icons[noun] ?? 'note'
