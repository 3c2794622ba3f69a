import type { MatchKind } from '../../../db/domain/matching/subject.ts'
import { reasonText } from '../../../db/domain/matching/reason.ts'
import type { Id } from '../../../db/domain/uid.ts'
import type { SimilarContact } from '../../../electron/contract/duplicates.ts'
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

/** Who this may be already, and why, so that nobody is entered twice. */
export function SimilarContacts({ noun, name, email = '', phone = '', ...actions }: SimilarContactsProps) {
  const t = useTranslate()
  const typed = useSettled(JSON.stringify([name.trim(), email.trim(), phone.trim()]), pauseMilliseconds)
  const [settledName = '', settledEmail = '', settledPhone = ''] = JSON.parse(typed) as string[]
  const isEnough = settledName.length > 2
  const { data = [] } = useRead(
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
  if (!isEnough || data.length === 0) return null
  return (
    <Banner tone="warn" isAlert>
      <p>{t('contactForm.looksLike', { count: data.length })}</p>
      <ul className={styles.list}>
        {data.slice(0, mostShown).map((contact) => (
          <SimilarLine key={contact.id} {...{ noun, contact }} {...actions} />
        ))}
      </ul>
    </Banner>
  )
}

interface SimilarLineProps extends Pick<SimilarContactsProps, 'noun' | 'onOpen' | 'onAdd'> {
  readonly contact: SimilarContact
}

function SimilarLine({ noun, contact, onOpen, onAdd }: SimilarLineProps) {
  const t = useTranslate()
  const { id, name, reasons } = contact
  const why = reasons.filter(({ bits }) => bits > 0).map((reason) => reasonText(t, reason))
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <ContactName contact={{ id, name, kind: noun }} />
        <p className={styles.why}>{why.slice(0, 3).join('; ')}</p>
      </div>
      <Button size="sm" onPress={() => onOpen(id)}>
        {t('contactForm.openNamed')}
      </Button>
      {onAdd && (
        <Button size="sm" icon="merge" onPress={() => onAdd(contact)}>
          {t('contactForm.addThere')}
        </Button>
      )}
    </li>
  )
}
