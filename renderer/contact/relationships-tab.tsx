import { useState } from 'react'
import { shortDate } from '../../db/domain/date-phrase.ts'
import { tieName } from '../../db/domain/word.ts'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import { useTellChange } from '../app/api/changes.ts'
import { useOpenedAgain } from '../app/api/left-place.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Tag } from '../ui/tag.tsx'
import styles from './contact-screen.module.css'
import lines from './parts/lines.module.css'
import { ContactName } from './parts/contact-name.tsx'
import { RelationshipDialog, relationshipDraftOf } from './relationship-dialog.tsx'
import { tiesOf, type ReadTie } from './ties.ts'

/** Who knows the contact, and whom the contact knows. */
export function RelationshipsTab({ details }: { readonly details: ContactDetails }) {
  const t = useTranslate()
  const [edited, setEdited] = useState<ReadTie | 'new' | null>(null)
  const ties = tiesOf(details)
  useOpenedAgain(relationshipDraftOf(details.id, null), () => setEdited('new'))
  const add = (
    <Button icon="plus" onPress={() => setEdited('new')}>
      {t('contactScreen.addRelationship')}
    </Button>
  )
  return (
    <div className={styles.tabPanel}>
      {ties.length === 0 ? (
        <EmptyState icon="people" title={t('contactScreen.noRelationships')} action={add}>
          {t('contactScreen.noRelationshipsWords')}
        </EmptyState>
      ) : (
        <>
          <div>{add}</div>
          <ul className={lines.list}>
            {ties.map((tie) => (
              <TieLine key={tie.id} tie={tie} from={details} onEdit={setEdited} />
            ))}
          </ul>
        </>
      )}
      {edited !== null && (
        <RelationshipDialog
          from={details}
          {...(edited !== 'new' && { tie: edited })}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  )
}

interface TieLineProps {
  readonly tie: ReadTie
  readonly from: ContactDetails
  readonly onEdit: (tie: ReadTie) => void
}

function TieLine({ tie, from: { id, name }, onEdit }: TieLineProps) {
  useOpenedAgain(relationshipDraftOf(id, tie.id), () => onEdit(tie))
  const { t, locale } = useLanguage()
  const words = tieName(t, tie.type, tie.way)
  const today = useToday()
  const tell = useTellChange()
  const kind = tie.with.noun === 'person' ? 'person' : 'organization'
  const remove = () =>
    void tell(ask('history', 'trash', { ids: [tie.id] }), t('contactScreen.relationshipRemoved'))
  return (
    <li className={lines.line}>
      <span className={lines.faint}>{words}</span>
      <span className={lines.block}>
        <ContactName contact={{ id: tie.with.id, name: tie.with.name, kind }} isLink />
        {tie.note !== null && <bdi className={lines.ended}>{tie.note}</bdi>}
      </span>
      {tie.strength !== null && (
        <span className={lines.faint}>{t('contactScreen.strength', { strength: tie.strength })}</span>
      )}
      {tie.startOn !== null && tie.endOn === null && (
        <span className={lines.faint}>
          {t('contactScreen.since', { day: shortDate(tie.startOn, today, locale) })}
        </span>
      )}
      {tie.endOn !== null && (
        <Tag>{t('contactScreen.until', { day: shortDate(tie.endOn, today, locale) })}</Tag>
      )}
      <IconButton
        icon="edit"
        size="sm"
        label={t('contactScreen.editField', { field: `${words} ${tie.with.name}` })}
        onPress={() => onEdit(tie)}
      />
      <IconButton
        icon="x"
        size="sm"
        label={t('ui.remove', { name: `${name} ${words} ${tie.with.name}` })}
        onPress={remove}
      />
    </li>
  )
}
