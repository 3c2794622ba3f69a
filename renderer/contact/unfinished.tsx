import type { ContactId } from '../../db/domain/contact.ts'
import { parseLogDraft } from '../../db/domain/log-draft.ts'
import type { DraftRow } from '../../electron/contract/draft.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { formOf, isDraftOf } from '../app/api/form-draft.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useMoment } from '../app/api/moment.ts'
import { openAgain } from '../app/api/left-place.ts'
import { useIsOpen } from '../app/api/open-writings.ts'
import { useRead } from '../app/api/queries.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import styles from './contact-screen.module.css'
import { editDraftOf } from './edit-contact-dialog.tsx'
import { fieldDraftsOf, ownFieldDraftsOf } from './parts/fields/field-draft.ts'

export interface UnfinishedProps {
  readonly id: ContactId
  readonly onEdit: () => void
}

/** What was being written of this contact and was never saved, and the way on with it. */
export function Unfinished({ id, onEdit }: UnfinishedProps) {
  const t = useTranslate()
  const { data: drafts = [] } = useRead('draft', 'list', {})
  const log = drafts.find(({ body }) => isLogOf(id, body))
  const edit = drafts.find(({ body }) => isDraftOf(editDraftOf(id), body))
  const isOpen = useIsOpen()
  const field = drafts.find((draft) => isFieldOf(id, draft.body) && !isOpen(formOf(draft.body)))
  if (!log && !edit && !field) return null
  return (
    <div className={styles.banner}>
      {log && (
        <Line
          draft={log}
          text={t('contactScreen.unfinishedLog')}
          onGoOn={() => openDialog('log', { draft: log.id })}
        />
      )}
      {edit && <Line draft={edit} text={t('contactScreen.unfinishedEdit')} onGoOn={onEdit} />}
      {field && (
        <Line
          draft={field}
          text={t('contactScreen.unfinishedField')}
          onGoOn={() => openAgain(formOf(field.body), location.hash.slice(1))}
        />
      )}
    </div>
  )
}

interface LineProps {
  readonly draft: DraftRow
  readonly text: string
  readonly onGoOn: () => void
}

function Line({ draft, text, onGoOn }: LineProps) {
  const t = useTranslate()
  const { exact } = useMoment()(draft.updatedAt)
  return (
    <Banner action={<Button onPress={onGoOn}>{t('contactScreen.goOn')}</Button>}>
      {text} {t('contactScreen.lastTyped', { when: exact })}
    </Banner>
  )
}

const isFieldOf = (id: ContactId, body: unknown): boolean =>
  [fieldDraftsOf(id), ownFieldDraftsOf(id)].some((start) => formOf(body).startsWith(start))

const isLogOf = (id: ContactId, body: unknown): boolean =>
  parseLogDraft(body)?.participants.some(({ contact }) => contact === id) === true
