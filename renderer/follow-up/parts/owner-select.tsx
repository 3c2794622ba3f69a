import type { MemberId } from '../../../db/domain/member.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { Select } from '../../ui/select.tsx'
import { useMembers } from './members.ts'

export interface OwnerSelectProps {
  readonly label: string
  readonly labelHidden?: boolean
  readonly size?: 'md' | 'lg'
  readonly value: MemberId | null
  readonly onChange: (owner: MemberId | null) => void
  /** What no owner is called: nobody for a follow-up, everyone for a filter. */
  readonly none: string
}

const noOwner = 'none'

/** One of our own people, or none. */
export function OwnerSelect({ value, onChange, none, ...field }: OwnerSelectProps) {
  const t = useTranslate()
  const members = useMembers().map(({ id, name, isSelf }) => ({
    id: id as string,
    label: isSelf ? t('followUpForm.me', { name }) : name,
  }))
  return (
    <Select
      {...field}
      options={[{ id: noOwner, label: none }, ...members]}
      value={value ?? noOwner}
      onChange={(id) => onChange(id === noOwner ? null : (id as MemberId))}
      placeholder={none}
    />
  )
}
