import type { ReactNode } from 'react'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import type { MatchKind } from '../../../db/domain/matching/subject.ts'
import { reasonText } from '../../../db/domain/matching/reason.ts'
import type { Id } from '../../../db/domain/uid.ts'
import type { SimilarContact, SimilarToTyped } from '../../../electron/contract/duplicates.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { useRead } from '../../app/api/queries.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ContactName } from './contact-name.tsx'
import { useSettled } from './settled.ts'
import styles from './similar-contacts.module.css'

export interface SimilarContactsProps {
  readonly noun: MatchKind
  /** As they are being typed. */
  readonly name: string
  readonly email?: string
  readonly phone?: string
  /** Goes to who is there already. */
  readonly onOpen: (id: Id<MatchKind>) => void
  /** Gives to who is there already what was typed; left out where nothing could be given. */
  readonly onAdd?: (contact: SimilarContact) => void
}

const mostShown = 3
const pauseMilliseconds = 250
const nobody: SimilarToTyped = { contacts: [], isHidden: false }

/** Who this may be already, and why, so that nobody is entered twice. */
export function SimilarContacts({ noun, name, email = '', phone = '', ...actions }: SimilarContactsProps) {
  const t = useTranslate()
  const typed = useSettled(JSON.stringify([name.trim(), email.trim(), phone.trim()]), pauseMilliseconds)
  const [settledName = '', settledEmail = '', settledPhone = ''] = JSON.parse(typed) as string[]
  const isEnough = settledName.length > 2
  const { data: { contacts, isHidden } = nobody } = useRead(
    'duplicates',
    'similar',
    {
      noun,
      name: settledName,
      emails: settledEmail === '' ? [] : [settledEmail],
      phones: settledPhone === '' ? [] : [settledPhone],
    },
    { enabled: isEnough, keepPrevious: true },
  )
  if (!isEnough || (contacts.length === 0 && !isHidden)) return null
  if (contacts.length === 0)
    return (
      <Banner tone="warn" isAlert>
        {t('contactForm.looksLikeHidden')}
      </Banner>
    )
  const { onOpen, onAdd } = actions
  return (
    <SimilarList
      noun={noun}
      contacts={contacts}
      isHidden={isHidden}
      actionsOf={(contact) => (
        <>
          <Button size="sm" onPress={() => onOpen(contact.id)}>
            {t('contactForm.openNamed')}
          </Button>
          {onAdd && (
            <Button size="sm" icon="merge" onPress={() => onAdd(contact)}>
              {t('contactForm.addThere')}
            </Button>
          )}
        </>
      )}
    />
  )
}

export interface SimilarListProps {
  readonly noun: MatchKind
  /** The likeliest first. */
  readonly contacts: readonly SimilarContact[]
  /** Somebody besides them whom one may not see. */
  readonly isHidden?: boolean
  readonly actionsOf: (contact: SimilarContact) => ReactNode
  /** What else can be done. */
  readonly action?: ReactNode
}

/** Who is there already, said at once, with why and what to do about each. */
export function SimilarList({ noun, contacts, isHidden = false, actionsOf, action }: SimilarListProps) {
  const t = useTranslate()
  return (
    <Banner tone="warn" isAlert action={action}>
      <p>{t('contactForm.looksLike', { count: contacts.length })}</p>
      <ul className={styles.list}>
        {contacts.slice(0, mostShown).map((contact) => (
          <li key={contact.id} className={styles.line}>
            <div className={styles.words}>
              <ContactName contact={{ id: contact.id, name: contact.name, kind: noun }} />
              <p className={styles.why}>{whyText(t, contact)}</p>
            </div>
            {actionsOf(contact)}
          </li>
        ))}
      </ul>
      {isHidden && <p>{t('contactForm.looksLikeHidden')}</p>}
    </Banner>
  )
}

/** The three strongest things that speak for it. */
const whyText = (t: Translate, { reasons }: SimilarContact): string =>
  reasons
    .filter(({ bits }) => bits > 0)
    .slice(0, 3)
    .map((reason) => reasonText(t, reason))
    .join('; ')
