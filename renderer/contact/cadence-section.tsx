import { useState } from 'react'
import { silenceReason } from '../../db/domain/silence.ts'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useOpenedAgain } from '../app/api/left-place.ts'
import { useToday } from '../app/api/today.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { CadenceDialog, watchDraftOf } from './cadence-dialog.tsx'
import styles from './cadence-section.module.css'
import { FactsSection } from './facts-section.tsx'
import { Momentum } from './momentum.tsx'
import { SilenceBadge } from './parts/silence-badge.tsx'

/** How often this contact should be reached, how it stands and why, and how often it was. */
export function CadenceSection({ details }: { readonly details: ContactDetails }) {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  useOpenedAgain(watchDraftOf(details.id), () => setOpen(true))
  return (
    <FactsSection
      title={t('cadence.title')}
      action={<IconButton icon="edit" size="sm" label={t('cadence.choose')} onPress={() => setOpen(true)} />}
    >
      <Reason details={details} />
      <Momentum contact={details.id} />
      {isOpen && <CadenceDialog details={details} onClose={() => setOpen(false)} />}
    </FactsSection>
  )
}

function Reason({ details: { silence, doNotContact, rhythm } }: { readonly details: ContactDetails }) {
  const t = useTranslate()
  const today = useToday()
  if (silence)
    return (
      <p className={styles.reason}>
        <SilenceBadge silence={silence} today={today} t={t} />
        <span>{silenceReason(t, silence, today)}</span>
      </p>
    )
  const why = doNotContact
    ? t('cadence.notWatchedRefusing')
    : rhythm.watch.by === 'nothing'
      ? t('cadence.notWatched')
      : t('cadence.notReached')
  return <p className={styles.none}>{why}</p>
}
