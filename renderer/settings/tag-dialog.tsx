import { useState } from 'react'
import { fold } from '../../db/domain/fold.ts'
import type { TagRow } from '../../db/domain/row/tag-row.ts'
import { tellChange } from '../app/api/changes.ts'
import { Failure } from '../app/api/caucus.ts'
import { failureText } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask, useReadAfresh } from '../app/api/queries.ts'
import { FormDialog } from '../contact/parts/form-dialog.tsx'
import { OpenedAfresh } from '../contact/parts/opened-afresh.tsx'
import { Banner } from '../ui/banner.tsx'
import { TextField } from '../ui/text-field.tsx'

interface TagDialogProps {
  readonly tag: TagRow
  readonly onClose: () => void
}

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
  /** The tag that goes by this name: the two are merged only when that is asked for. */
  const [other, setOther] = useState<TagRow>()
  const [error, setError] = useState<string>()
  const type = (next: string) => {
    setName(next)
    setOther(undefined)
    setError(undefined)
  }
  const save = async () => {
    try {
      if (other) await merge(other)
      else await rename(name.trim())
      onClose()
    } catch (failure) {
      const taken = await tagBehind(failure, name)
      setOther(taken)
      setError(taken ? undefined : failureText(t, failure))
    }
  }
  const rename = async (now: string) => {
    const { batch } = await ask('tag', 'rename', { id: tag.id, fields: { name: now } })
    tellChange(t, t('tags.renamed', { was: tag.name, name: now }), batch)
  }
  const merge = async (into: TagRow) => {
    const { batch } = await ask('tag', 'merge', { id: tag.id, into: into.id })
    tellChange(t, t('tags.merged', { name: tag.name, into: into.name }), batch)
  }
  return (
    <FormDialog
      title={t('tags.renameName', { name: tag.name })}
      onClose={onClose}
      onSubmit={save}
      canSubmit={name.trim() !== ''}
      error={error}
      {...(other && { submitLabel: t('tags.merge') })}
    >
      <TextField
        autoFocus
        isRequired
        size="lg"
        maxLength={200}
        label={t('words.name')}
        value={name}
        onChange={type}
      />
      {other && (
        <Banner tone="warn" isAlert>
          {t('tags.mergeQuestion', { name: tag.name, into: other.name, count: other.records })}
        </Banner>
      )}
    </FormDialog>
  )
}

/** The tag that stands in the way of a name, if it is one that may be shown. */
async function tagBehind(failure: unknown, name: string): Promise<TagRow | undefined> {
  if (!(failure instanceof Failure) || failure.data.code !== 'tag.taken') return undefined
  const tags = await ask('tag', 'list', {})
  return tags.find((one) => fold(one.name) === fold(name))
}
