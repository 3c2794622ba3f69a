import type { Noun } from '../../../db/domain/noun.ts'
import type { ToldRecord } from '../../../db/domain/told-record.ts'
import { contactPath } from '../../app/api/navigation.ts'
import type { IconName } from '../../ui/icon-glyphs.tsx'

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
