import { useEffect, useState, type ReactNode } from 'react'
import type { AttachmentId } from '../../../db/domain/attachment.ts'
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
  /** Stands there as long as there is no picture. */
  readonly instead: ReactNode
}

/** The photo of a contact in place of its monogram, as far as it can be drawn; the name beside it is what is read aloud. */
export function Photo({ id, instead, size = 'sm', kind = 'person' }: PhotoProps) {
  const { url } = useAttachedPicture(id)
  const [isBroken, setBroken] = useState(false)
  if (url === undefined || isBroken) return instead
  return (
    <img
      className={styles.photo}
      data-size={size}
      data-kind={kind}
      src={url}
      alt=""
      onError={() => setBroken(true)}
    />
  )
}

/** The address of a picture, given back when it goes out of sight; undefined until its bytes are there. */
export function useAttachedPicture(id: AttachmentId) {
  const { data: content, error } = useRead('attachment', 'content', { id })
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (content === undefined) return undefined
    const made = URL.createObjectURL(new Blob([new Uint8Array(content.data)], { type: content.mediaType }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [content])
  return { url, error }
}
