import { useState } from 'react'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useAwaited } from '../app/api/left-place.ts'
import { Tabs } from '../ui/tabs.tsx'
import { ContactHistory } from './contact-history.tsx'
import styles from './contact-screen.module.css'
import { ContactTimeline } from './contact-timeline.tsx'
import { FilesTab } from './files-tab.tsx'
import { FollowUpsTab } from './follow-ups-tab.tsx'
import { relationshipDraftsOf } from './relationship-dialog.tsx'
import { RelationshipsTab } from './relationships-tab.tsx'

type TabId = 'timeline' | 'followUps' | 'relationships' | 'files' | 'history'

/** What was said, what is promised, who knows whom, and what was changed. */
export function ContactTabs({ details }: { readonly details: ContactDetails }) {
  const t = useTranslate()
  const [selected, setSelected] = useState<TabId>('timeline')
  useAwaited(relationshipDraftsOf(details.id), () => setSelected('relationships'))
  const { followUpCount, relationships, relationshipsBack } = details
  return (
    <div className={styles.stream}>
      <Tabs<TabId>
        label={t('contactScreen.parts')}
        selected={selected}
        onSelect={setSelected}
        tabs={[
          {
            id: 'timeline',
            label: t('contactScreen.timeline'),
            panel: <ContactTimeline details={details} />,
          },
          {
            id: 'followUps',
            label: t('contactScreen.followUps'),
            count: followUpCount,
            panel: <FollowUpsTab contact={details.id} />,
          },
          {
            id: 'relationships',
            label: t('contactScreen.relationships'),
            count: relationships.length + relationshipsBack.length,
            panel: <RelationshipsTab details={details} />,
          },
          {
            id: 'files',
            label: t('fileTab.title'),
            count: details.attachments.length,
            panel: <FilesTab details={details} />,
          },
          {
            id: 'history',
            label: t('contactScreen.history'),
            panel: <ContactHistory details={details} />,
          },
        ]}
      />
    </div>
  )
}
