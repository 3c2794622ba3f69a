import type { AttachmentId } from '../../../db/domain/attachment.ts'
import type { Uid } from '../../../db/domain/uid.ts'
import { Avatar, type AvatarProps } from '../../ui/avatar.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Link } from '../../ui/link.tsx'
import { ShownName } from '../../ui/shown-name.tsx'
import { contactPath } from '../../app/api/navigation.ts'
import { PartyBox } from '../../legislator/parts/party-box.tsx'
import { Photo } from './attached-picture.tsx'
import styles from './contact-name.module.css'

export type ContactKind = 'person' | 'legislator' | 'organization' | 'office'

/** As much of a contact as its name needs. */
export interface ShownContact {
  readonly id: Uid
  readonly name: string
  readonly kind: ContactKind
  readonly party?: string | null
  readonly photo?: AttachmentId | null
}

export interface ContactNameProps {
  readonly contact: ShownContact
  /** Fainter, after the name: a role, a place. */
  readonly detail?: string
  /** Goes to the contact's page when pressed. */
  readonly isLink?: boolean
}

/** Avatar, name and, of a legislator, the letter of the party. */
export function ContactName({ contact, detail, isLink = false }: ContactNameProps) {
  const { name, party } = contact
  return (
    <span className={styles.contact}>
      <ContactAvatar contact={contact} />
      <span className={styles.words} title={detail ? `${name}, ${detail}` : name}>
        {isLink ? (
          <Link plain href={pathOf(contact)}>
            <ShownName>{name}</ShownName>
          </Link>
        ) : (
          <ShownName>{name}</ShownName>
        )}
        {detail && <span className={styles.detail}> {detail}</span>}
      </span>
      {party && <PartyBox party={party} />}
    </span>
  )
}

/** Offices have pages as organizations do. */
const pathOf = ({ kind, id }: ShownContact): string =>
  contactPath(kind === 'office' ? 'organization' : kind, id)

export interface ContactAvatarProps extends Pick<AvatarProps, 'size'> {
  readonly contact: Pick<ShownContact, 'name' | 'kind' | 'photo'> & Partial<Pick<ShownContact, 'id'>>
}

export function ContactAvatar({ contact, size }: ContactAvatarProps) {
  const { id, name, kind, photo = null } = contact
  const shape = kind === 'person' || kind === 'legislator' ? 'person' : 'organization'
  const monogram = <Avatar name={name} kind={shape} size={size} />
  if (photo === null) return monogram
  return <Photo key={id} of={id} id={photo} size={size} kind={shape} instead={monogram} />
}

export interface ContactChipProps {
  readonly contact: ShownContact
  /** Fainter, after the name: a role. */
  readonly detail?: string | undefined
  readonly onRemove?: () => void
}

/** A contact among others that were chosen. */
export function ContactChip({ contact, detail, onRemove }: ContactChipProps) {
  const { name } = contact
  return (
    <Chip
      start={<ContactAvatar contact={contact} size="xs" />}
      {...(onRemove && { remove: { name, onPress: onRemove } })}
    >
      <ShownName>{name}</ShownName>
      {detail && (
        <span className={styles.detail}>
          {' '}
          <bdi>{detail}</bdi>
        </span>
      )}
    </Chip>
  )
}
