import { useState } from 'react'
import { isPicture } from '../../db/domain/media-type.ts'
import type { AttachedFile } from '../../electron/contract/attachment.ts'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import { useTellChange } from '../app/api/changes.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { Badge } from '../ui/badge.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import type { MenuAction } from '../ui/menu.tsx'
import styles from './contact-screen.module.css'
import { AttachedFiles } from './parts/attached-files.tsx'
import { PhotoDialog } from './photo-dialog.tsx'

/** Files that are kept with the contact, one of which may be its photo. */
export function FilesTab({ details }: { readonly details: ContactDetails }) {
  const t = useTranslate()
  const [cutting, setCutting] = useState<AttachedFile | null>(null)
  const photoAction = usePhotoAction(details, setCutting)
  return (
    <div className={styles.tabPanel}>
      <AttachedFiles
        record={details.id}
        name={details.name}
        files={details.attachments}
        none={(attach) => (
          <EmptyState icon="file" title={t('fileTab.none')} action={attach}>
            {t('fileTab.noneWords')}
          </EmptyState>
        )}
        mark={({ id }) => details.photo === id && <Badge>{t('fileTab.photo')}</Badge>}
        more={(file) => [photoAction(file)]}
      />
      {cutting && <PhotoDialog file={cutting} contact={details} onClose={() => setCutting(null)} />}
    </div>
  )
}

function usePhotoAction({ id: contact, photo }: ContactDetails, onCut: (file: AttachedFile) => void) {
  const t = useTranslate()
  const tell = useTellChange()
  const takeAway = () =>
    void tell(ask('attachment', 'setPhoto', { contact, photo: null }), t('fileTab.photoSet'))
  return (file: AttachedFile): MenuAction => {
    const isPhoto = photo === file.id
    return {
      id: 'photo',
      label: isPhoto ? t('fileTab.noPhoto') : t('fileTab.cutPhoto'),
      icon: 'person',
      isDisabled: !isPicture(file.mediaType),
      ...(!isPicture(file.mediaType) && { description: t('fileTab.whichPictures') }),
      onAction: isPhoto ? takeAway : () => onCut(file),
    }
  }
}
