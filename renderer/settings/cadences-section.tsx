import { useState } from 'react'
import { usualCadence } from '../../db/domain/cadence.ts'
import type { CadenceRow } from '../../electron/contract/cadence.ts'
import { useTellChange } from '../app/api/changes.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useOpenedAgain } from '../app/api/left-place.ts'
import { ask, useRead } from '../app/api/queries.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { CadenceDialog, cadenceDraftOf } from './cadence-dialog.tsx'
import { Setting } from './setting.tsx'
import styles from './settings.module.css'

type Edited = CadenceRow | 'new' | undefined

/** How often contacts should be reached. */
export function CadencesSection() {
  const t = useTranslate()
  const { data: cadences } = useRead('cadence', 'list', {})
  const [edited, setEdited] = useState<Edited>()
  useOpenedAgain(cadenceDraftOf(null), () => setEdited('new'))
  return (
    <Setting title={t('cadence.all')} hint={t('cadence.hint')}>
      <ul className={styles.list} aria-busy={cadences === undefined}>
        {cadences?.map((cadence) => (
          <CadenceItem key={cadence.id} cadence={cadence} onEdit={() => setEdited(cadence)} />
        ))}
        {cadences && <UsualItem />}
      </ul>
      <div className={styles.buttons}>
        <Button icon="plus" onPress={() => setEdited('new')}>
          {t('cadence.add')}
        </Button>
      </div>
      {edited && (
        <CadenceDialog cadence={edited === 'new' ? null : edited} onClose={() => setEdited(undefined)} />
      )}
    </Setting>
  )
}

/** What counts for those who are in none. */
function UsualItem() {
  const t = useTranslate()
  return (
    <li className={styles.item}>
      <span className={styles.what}>
        <b>{t('cadence.usualName')}</b>
        {t('cadence.days', usualCadence)} · {t('cadence.usualWords')}
      </span>
    </li>
  )
}

function CadenceItem({ cadence, onEdit }: { readonly cadence: CadenceRow; readonly onEdit: () => void }) {
  const t = useTranslate()
  const tell = useTellChange()
  const { id, name, idealDays: ideal, maxDays: max, tier, tags, contacts } = cadence
  useOpenedAgain(cadenceDraftOf(id), onEdit)
  const words = [
    t('cadence.days', { ideal, max }),
    tier !== null && t('cadence.tierNumber', { tier }),
    ...tags.map((tag) => `#${tag}`),
    t('cadence.watched', { count: contacts }),
  ].filter((word) => word !== false)
  return (
    <li className={styles.item}>
      <span className={styles.what}>
        <b>
          <bdi>{name}</bdi>
        </b>
        {words.join(' · ')}
      </span>
      <IconButton icon="edit" label={t('cadence.editName', { name })} onPress={onEdit} />
      <IconButton
        icon="trash"
        label={t('cadence.remove', { name })}
        onPress={() => void tell(ask('cadence', 'remove', { id }), t('cadence.removed', { name }))}
      />
    </li>
  )
}
