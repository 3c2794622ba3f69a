import { useState } from 'react'
import type { TagRow } from '../../db/domain/row/tag-row.ts'
import { useTellChange } from '../app/api/changes.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useOpenedAgain } from '../app/api/left-place.ts'
import { ask, useRead } from '../app/api/queries.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Setting } from './setting.tsx'
import { TagDialog, tagDraftOf } from './tag-dialog.tsx'
import styles from './settings.module.css'

/** All tags, each to be renamed, merged with another, or thrown away. */
export function TagsSection() {
  const t = useTranslate()
  const { data: tags } = useRead('tag', 'list', {})
  const [edited, setEdited] = useState<TagRow>()
  return (
    <Setting title={t('tags.all')} hint={t('tags.hint')}>
      {tags?.length === 0 && <p className={styles.muted}>{t('tags.none')}</p>}
      <ul className={styles.list} aria-label={t('tags.all')} aria-busy={tags === undefined}>
        {tags?.map((tag) => (
          <TagLine key={tag.id} tag={tag} onEdit={() => setEdited(tag)} />
        ))}
      </ul>
      {edited && <TagDialog tag={edited} onClose={() => setEdited(undefined)} />}
    </Setting>
  )
}

function TagLine({ tag, onEdit }: { readonly tag: TagRow; readonly onEdit: () => void }) {
  const t = useTranslate()
  const tell = useTellChange()
  const { id, name, records } = tag
  useOpenedAgain(tagDraftOf(id), onEdit)
  return (
    <li className={styles.item}>
      <span className={styles.what}>
        <b>
          <bdi>{name}</bdi>
        </b>
        {records === 0 ? t('words.unused') : t('tags.records', { count: records })}
      </span>
      <IconButton icon="edit" label={t('tags.renameName', { name })} onPress={onEdit} />
      <IconButton
        icon="trash"
        label={t('tags.deleteName', { name })}
        onPress={() => void tell(ask('history', 'trash', { ids: [id] }), t('tags.deleted', { name }))}
      />
    </li>
  )
}
