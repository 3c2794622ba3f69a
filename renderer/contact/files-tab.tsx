import { useState } from 'react'
import { DropZone, type DropZoneProps } from 'react-aria-components'
import { isPicture, mediaTypeOf } from '../../db/domain/media-type.ts'
import type { AttachedFile, ContactDetails } from '../../electron/contract/contact-details.ts'
import { byteSize } from '../app/api/byte-size.ts'
import { useTellChange } from '../app/api/changes.ts'
import { readDropped, tooLargeText } from '../app/api/dropped-file.ts'
import { showFailure } from '../app/api/failures.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import { showToast } from '../ui/toast-queue.ts'
import styles from './contact-screen.module.css'
import files from './files-tab.module.css'
import lines from './lines.module.css'
import { AttachedPicture } from './parts/attached-picture.tsx'
import { PhotoDialog } from './photo-dialog.tsx'

type DropEvent = Parameters<NonNullable<DropZoneProps['onDrop']>>[0]

/** Files that are kept with the contact, inside the vault. */
export function FilesTab({ details }: { readonly details: ContactDetails }) {
  const t = useTranslate()
  const attachFrom = useAttach(details)
  const choose = (
    <Button icon="plus" onPress={() => void attachFrom.dialog()}>
      {t('fileTab.attach')}
    </Button>
  )
  return (
    <DropZone
      aria-label={t('fileTab.dropHere')}
      className={files.zone}
      onDrop={(event) => void attachFrom.drop(event)}
    >
      <div className={styles.tabPanel}>
        {details.attachments.length === 0 ? (
          <EmptyState icon="file" title={t('fileTab.none')} action={choose}>
            {t('fileTab.noneWords')}
          </EmptyState>
        ) : (
          <>
            <div>{choose}</div>
            <ul className={lines.list}>
              {details.attachments.map((file) => (
                <FileLine key={file.id} file={file} contact={details} />
              ))}
            </ul>
          </>
        )}
      </div>
    </DropZone>
  )
}

function useAttach({ id, name }: ContactDetails) {
  const t = useTranslate()
  const tell = useTellChange()
  const dialog = async () => {
    const chosen = await ask('file', 'choose', { purpose: 'attachment.open' })
    if (chosen.length === 0) return
    const handles = chosen.map(({ handle }) => handle)
    const message = t('fileTab.attached', { count: handles.length, name })
    await tell(ask('attachment', 'createFrom', { record: id, files: handles }), message)
  }
  const dropOne = async (file: File) => {
    const problem = tooLargeText(t, [file])
    if (problem !== undefined) return void showToast({ message: problem, icon: 'alert' })
    const attachment = { record: id, mediaType: mediaTypeOf(file.name), ...(await readDropped(file)) }
    await tell(ask('attachment', 'create', attachment), t('fileTab.attached', { count: 1, name }))
  }
  const drop = async ({ items }: DropEvent) => {
    for (const item of items) if (item.kind === 'file') await dropOne(await item.getFile())
  }
  return { dialog, drop }
}

interface FileLineProps {
  readonly file: AttachedFile
  readonly contact: ContactDetails
}

function FileLine({ file, contact }: FileLineProps) {
  const { t, locale } = useLanguage()
  const [isShown, setShown] = useState(false)
  const [isCutting, setCutting] = useState(false)
  const { id, name, mediaType, size } = file
  return (
    <li className={lines.line}>
      <Icon name="file" size="sm" />
      <span className={lines.block}>
        <bdi>{name}</bdi>
        <span className={lines.faint}>{byteSize(size, locale)}</span>
        {isShown && <AttachedPicture id={id} name={name} />}
      </span>
      {contact.photo === id && <Badge>{t('fileTab.photo')}</Badge>}
      {isPicture(mediaType) && (
        <Button variant="quiet" size="sm" onPress={() => setShown((now) => !now)}>
          {isShown ? t('fileTab.hide') : t('fileTab.show')}
        </Button>
      )}
      <FileMenu file={file} contact={contact} onCut={() => setCutting(true)} />
      {isCutting && <PhotoDialog file={file} contact={contact} onClose={() => setCutting(false)} />}
    </li>
  )
}

interface FileMenuProps extends FileLineProps {
  readonly onCut: () => void
}

function FileMenu({ file: { id, name, mediaType }, contact, onCut }: FileMenuProps) {
  const t = useTranslate()
  const tell = useTellChange()
  const label = t('contactScreen.moreAbout', { name })
  const isPhoto = contact.photo === id
  const remove = () => void tell(ask('history', 'trash', { ids: [id] }), t('fileTab.removed', { name }))
  const takePhotoAway = () =>
    void tell(ask('attachment', 'setPhoto', { contact: contact.id, photo: null }), t('fileTab.photoSet'))
  return (
    <Menu
      label={label}
      placement="bottom end"
      trigger={<IconButton icon="more" size="sm" label={label} />}
      groups={[
        {
          id: 'file',
          actions: [
            {
              id: 'save',
              label: t('fileTab.saveCopy'),
              icon: 'export',
              onAction: () => void saveCopy(t, id, name),
            },
            {
              id: 'photo',
              label: isPhoto ? t('fileTab.noPhoto') : t('fileTab.cutPhoto'),
              icon: 'person',
              isDisabled: !isPicture(mediaType),
              onAction: isPhoto ? takePhotoAway : onCut,
            },
            {
              id: 'remove',
              label: t('contactScreen.remove'),
              icon: 'trash',
              tone: 'danger',
              onAction: remove,
            },
          ],
        },
      ]}
    />
  )
}

async function saveCopy(
  t: ReturnType<typeof useTranslate>,
  id: AttachedFile['id'],
  name: string,
): Promise<void> {
  try {
    const [chosen] = await ask('file', 'choose', {
      purpose: 'attachment.save',
      suggested: name.slice(0, 200),
    })
    if (!chosen) return
    const saved = await ask('attachment', 'save', { id, file: chosen.handle })
    showToast({ message: t('fileTab.saved', { name: saved.name }), icon: 'check' })
  } catch (error) {
    showFailure(t, error)
  }
}
