import type { ContactId } from '../../db/domain/contact.ts'
import type { AddedAction } from '../../db/domain/meeting-draft.ts'
import type { MemberId } from '../../db/domain/member.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ContactPicker } from '../contact/parts/contact-picker.tsx'
import { DayField } from '../follow-up/parts/day-field.tsx'
import { useMembers } from '../follow-up/parts/members.ts'
import { useContacts } from '../interaction/parts/participants-field.tsx'
import { Chip } from '../ui/chip.tsx'
import { Stack } from '../ui/layout.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ShownName } from '../ui/shown-name.tsx'
import type { Proposal } from './proposals.ts'
import styles from './review-panel.module.css'

export interface EditProposalProps {
  readonly proposal: Proposal
  readonly onEdit: (change: Partial<AddedAction>) => void
}

/** A promise while what was read of it is put right. */
export function EditProposal({ proposal, onEdit }: EditProposalProps) {
  const t = useTranslate()
  const members = useMembers()
  const linked = useContacts(proposal.links as ContactId[])
  return (
    <Stack gap={3}>
      <TextField
        label={t('followUpForm.what')}
        autoFocus
        value={proposal.title}
        onChange={(title) => onEdit({ title })}
      />
      <Select
        label={t('followUpForm.owner')}
        options={members.map(({ id, name }) => ({ id: id as string, label: name }))}
        value={proposal.owner}
        onChange={(owner) => onEdit({ owner: owner as MemberId })}
        placeholder={t('followUpForm.nobody')}
      />
      <DayField
        label={t('followUpForm.dueOn')}
        toward="future"
        value={proposal.dueOn}
        onChange={(dueOn) => onEdit({ dueOn })}
      />
      <ContactPicker
        key={proposal.links.length}
        label={t('followUpForm.about')}
        value={null}
        canCreate={false}
        onChange={(contact) => contact && onEdit({ links: [...new Set([...proposal.links, contact.id])] })}
      />
      <div className={styles.chips}>
        {linked.map(({ id, name }) => (
          <Chip
            key={id}
            icon="link"
            remove={{ name, onPress: () => onEdit({ links: proposal.links.filter((one) => one !== id) }) }}
          >
            <ShownName>{name}</ShownName>
          </Chip>
        ))}
      </div>
    </Stack>
  )
}
