import { useState, type ReactNode } from 'react'
import { DropZone, type DropZoneProps } from 'react-aria-components'
import { isPicture, mediaTypeOf } from '../../../db/domain/media-type.ts'
import type { Uid } from '../../../db/domain/uid.ts'
import type { AttachedFile } from '../../../electron/contract/attachment.ts'
import { byteSize } from '../../app/api/byte-size.ts'
import { useTellChange } from '../../app/api/changes.ts'
import { readDropped, tooLargeText } from '../../app/api/dropped-file.ts'
import { showFailure } from '../../app/api/failures.ts'
import { useLanguage, useTranslate } from '../../app/api/language.tsx'
import { ask } from '../../app/api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { MenuAction } from '../../ui/menu.tsx'
import { MoreMenu } from '../../ui/more-menu.tsx'
import { showToast } from '../../ui/toast-queue.ts'
import lines from './lines.module.css'
import styles from './attached-files.module.css'
import { AttachedPicture } from './attached-picture.tsx'

export interface AttachedFilesProps {
  /** What they are kept with. */
  readonly record: Uid
  /** What that is called in what is told. */
  readonly name: string
  readonly files: readonly AttachedFile[]
  /** In place of the list where there are none, around the button that attaches some. */
  readonly none?: (attach: ReactNode) => ReactNode
  /** What else can be done with one. */
  readonly more?: (file: AttachedFile) => readonly MenuAction[]
  /** Beside the name of one. */
  readonly mark?: (file: AttachedFile) => ReactNode
}

/** Files that are kept with a record, inside the vault: attached by a dialog or dropped, looked at, copied out. */
export function AttachedFiles({ record, name, files, none, more, mark }: AttachedFilesProps) {
  const t = useTranslate()
  const attachFrom = useAttach(record, name)
  const choose = (
    <Button icon="plus" onPress={() => void attachFrom.dialog()}>
      {t('fileTab.attach')}
    </Button>
  )
  return (
    <DropZone
      aria-label={t('fileTab.dropHere')}
      className={styles.zone}
      onDrop={(event) => void attachFrom.drop(event)}
    >
      {files.length === 0 && none ? (
        none(choose)
      ) : (
        <div className={styles.files}>
          <div>{choose}</div>
          {files.length > 0 && (
            <ul className={lines.list}>
              {files.map((file) => (
                <FileLine key={file.id} file={file} mark={mark?.(file)} more={more?.(file) ?? []} />
              ))}
            </ul>
          )}
        </div>
      )}
    </DropZone>
  )
}

type DropEvent = Parameters<NonNullable<DropZoneProps['onDrop']>>[0]

function useAttach(record: Uid, name: string) {
  const t = useTranslate()
  const tell = useTellChange()
  const dialog = async () => {
    try {
      const chosen = await ask('file', 'choose', { purpose: 'attachment.open' })
      if (chosen.length === 0) return
      const handles = chosen.map(({ handle }) => handle)
      const message = t('fileTab.attached', { count: handles.length, name })
      await tell(ask('attachment', 'createFrom', { record, files: handles }), message)
    } catch (error) {
      showFailure(t, error)
    }
  }
  const dropOne = async (file: File) => {
    const problem = tooLargeText(t, [file])
    if (problem !== undefined) return void showToast({ message: problem, icon: 'alert' })
    const attachment = { record, mediaType: mediaTypeOf(file.name), ...(await readDropped(file)) }
    await tell(ask('attachment', 'create', attachment), t('fileTab.attached', { count: 1, name }))
  }
  const drop = async ({ items }: DropEvent) => {
    for (const item of items) if (item.kind === 'file') await dropOne(await item.getFile())
  }
  return { dialog, drop }
}

interface FileLineProps {
  readonly file: AttachedFile
  readonly mark: ReactNode
  readonly more: readonly MenuAction[]
}

function FileLine({ file, mark, more }: FileLineProps) {
  const { t, locale } = useLanguage()
  const [isShown, setShown] = useState(false)
  const { id, name, mediaType, size } = file
  return (
    <li className={lines.line}>
      <Icon name="file" size="sm" />
      <span className={lines.block}>
        <bdi>{name}</bdi>
        <span className={lines.faint}>{byteSize(size, locale)}</span>
        {isShown && <AttachedPicture id={id} name={name} />}
      </span>
      {mark}
      {isPicture(mediaType) && (
        <Button variant="quiet" size="sm" aria-expanded={isShown} onPress={() => setShown((now) => !now)}>
          {isShown ? t('fileTab.hide') : t('fileTab.show')}
        </Button>
      )}
      <FileMenu file={file} more={more} />
    </li>
  )
}

function FileMenu({ file: { id, name }, more }: Pick<FileLineProps, 'file' | 'more'>) {
  const t = useTranslate()
  const tell = useTellChange()
  const remove = () => void tell(ask('history', 'trash', { ids: [id] }), t('fileTab.removed', { name }))
  return (
    <MoreMenu
      label={t('contactScreen.moreAbout', { name })}
      size="sm"
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
            ...more,
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
