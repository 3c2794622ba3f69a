import { useLayoutEffect, useState, type ReactNode } from 'react'
import type { AttachmentId } from '../../../db/domain/attachment.ts'
import type { Uid } from '../../../db/domain/uid.ts'
import type { attachmentSlice } from '../../../electron/contract/attachment.ts'
import type { OutputOf } from '../../../electron/contract/endpoint.ts'
import { failureText } from '../../app/api/failures.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { useRead } from '../../app/api/queries.ts'
import type { AvatarProps } from '../../ui/avatar.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './attached-picture.module.css'

export interface AttachedPictureProps {
  readonly id: AttachmentId
  readonly name: string
}

/** A picture that is kept in the vault. Its bytes live in the window's memory as long as it is in sight. */
export function AttachedPicture({ id, name }: AttachedPictureProps) {
  const t = useTranslate()
  const { url, error } = useAttachedPicture(id)
  const [isBroken, setBroken] = useState(false)
  if (error) return <span>{failureText(t, error)}</span>
  if (isBroken) return <span>{t('fileTab.noPicture')}</span>
  return url === undefined ? (
    <Skeleton height="card" />
  ) : (
    <img className={styles.picture} src={url} alt={name} onError={() => setBroken(true)} />
  )
}

export interface PhotoProps extends Pick<AttachedPictureProps, 'id'>, Pick<AvatarProps, 'size' | 'kind'> {
  /** Whose it is, in one `key`: the last one stays until the next is there. */
  readonly of?: Uid | undefined
  /** Stands there where the picture cannot be drawn. */
  readonly instead: ReactNode
}

/**
 * The photo of a contact in place of its monogram, as far as it can be drawn; the name beside it is what is read aloud.
 * Until it is there its place is kept: initials that give way to it at once would flicker, so they come only when it is
 * late.
 */
export function Photo({ id, instead, of, size = 'sm', kind = 'person' }: PhotoProps) {
  const { url, error } = useAttachedPicture(id, of !== undefined)
  const [broken, setBroken] = useState<string>()
  if (error || (url !== undefined && broken === url)) return instead
  const look = { className: styles.photo, 'data-size': size, 'data-kind': kind }
  if (url === undefined)
    return (
      <span {...look} aria-hidden="true">
        <span className={styles.late}>{instead}</span>
      </span>
    )
  // Drawn at once, not a frame after its place.
  return <img {...look} src={url} alt="" decoding="sync" onError={() => setBroken(url)} />
}

/** The address of a picture, given back when it goes out of sight; undefined until its bytes are there. */
function useAttachedPicture(id: AttachmentId, keepPrevious = false) {
  const { data: content, error } = useRead('attachment', 'content', { id }, { keepPrevious })
  const [made, setMade] = useState<string>()
  // Before anything is drawn, so that a picture that is at hand stands there at once.
  useLayoutEffect(() => {
    if (content === undefined) return undefined
    const url = URL.createObjectURL(pictureFile(content))
    setMade(url)
    return () => URL.revokeObjectURL(url)
  }, [content])
  return { url: content && made, error }
}

type PictureContent = OutputOf<typeof attachmentSlice.content>

export const pictureFile = ({ data, mediaType }: PictureContent): Blob =>
  new Blob([new Uint8Array(data)], { type: mediaType })
