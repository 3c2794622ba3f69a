import { useState } from 'react'
import type { TagRow } from '../../db/domain/row/tag-row.ts'
import { useFormDraft } from '../app/api/form-draft.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useReadAfresh } from '../app/api/queries.ts'
import { FormDialog } from '../contact/parts/form-dialog.tsx'
import { OpenedAfresh } from '../contact/parts/opened-afresh.tsx'
import { Banner } from '../ui/banner.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useTagSaving } from './use-tag-saving.ts'

interface TagDialogProps {
  readonly tag: TagRow
  readonly onClose: () => void
}

/** Names the draft of what a tag is to be called. */
export const tagDraftOf = (tag: TagRow['id']): string => `tag ${tag}`

/** What a tag is called, beginning with what stands when it is opened. */
export function TagDialog({ tag, onClose }: TagDialogProps) {
  const t = useTranslate()
  const tags = useReadAfresh('tag', 'list', {})
  return (
    <OpenedAfresh title={t('tags.renameName', { name: tag.name })} now={tags} onClose={onClose}>
      {(now) => <TagForm tag={now.find(({ id }) => id === tag.id) ?? tag} onClose={onClose} />}
    </OpenedAfresh>
  )
}

function TagForm({ tag, onClose }: TagDialogProps) {
  const t = useTranslate()
  const [name, setName] = useState(tag.name)
  const draft = useFormDraft({
    form: tagDraftOf(tag.id),
    noun: 'tag',
    record: tag.id,
    values: { name },
    restore: (typed) => setName(typed.name),
  })
  const { error, tagOfThatName, save, forgetRefusal } = useTagSaving(tag, { draft, onSaved: onClose })
  const typeName = (next: string) => {
    setName(next)
    forgetRefusal()
  }
  return (
    <FormDialog
      title={t('tags.renameName', { name: tag.name })}
      onClose={onClose}
      onSubmit={() => save(name.trim())}
      canSubmit={name.trim() !== ''}
      error={error}
      draft={draft}
      {...(tagOfThatName && { submitLabel: t('tags.merge') })}
    >
      <TextField
        autoFocus
        isRequired
        size="lg"
        maxLength={200}
        label={t('words.name')}
        value={name}
        onChange={typeName}
      />
      {tagOfThatName && (
        <Banner tone="warn" isAlert>
          {t('tags.mergeQuestion', {
            name: tag.name,
            into: tagOfThatName.name,
            count: tagOfThatName.records,
          })}
        </Banner>
      )}
    </FormDialog>
  )
}
