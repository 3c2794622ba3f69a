import { useState } from 'react'
import { relativeDate, shortDate } from '../../db/domain/date-phrase.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { goTo } from '../app/api/navigation.ts'
import { useRead } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { typeIcon, typeName } from '../interaction/parts/interaction-words.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { PageHead } from '../ui/page.tsx'
import { QueueLine, QueueList } from '../ui/queue-line.tsx'
import { toMeetingDraft } from './meeting-drafts.ts'
import styles from './meetings.module.css'
import { NewMeetingMenu } from './new-meeting-menu.tsx'

/** Meetings that are being written, to go on with. */
export function DraftsScreen() {
  const t = useTranslate()
  return (
    <div className={styles.page}>
      <PageHead
        title={t('meetingsScreen.drafts')}
        lede={t('meetingsScreen.draftsLede')}
        actions={<NewMeetingMenu />}
      />
      <div className={styles.lines}>
        <Drafts />
      </div>
    </div>
  )
}

function Drafts() {
  const { t, locale } = useLanguage()
  const today = useToday()
  const types = useRead('interactionType', 'list', {}).data ?? []
  const { data } = useRead('draft', 'list', {})
  const drafts = (data ?? []).flatMap(toMeetingDraft)
  const [at, setAt] = useState(0)
  if (data && drafts.length === 0)
    return (
      <EmptyState icon="note" title={t('meetingsScreen.noDrafts')}>
        {t('meetingsScreen.noDraftsBody')}
      </EmptyState>
    )
  return (
    <QueueList label={t('meetingsScreen.drafts')}>
      {drafts.map(({ id, values, updatedAt }, index) => {
        const type = types.find((one) => one.id === values.type)
        const path = values.interaction === null ? `draft/${id}` : values.interaction
        return (
          <QueueLine
            key={id}
            start={<Icon name={type ? typeIcon(type) : 'meeting'} />}
            title={values.title.trim() || t('meetingScreen.untitled')}
            sub={values.on === null ? undefined : shortDate(values.on, today, locale)}
            who={type && typeName(t, type)}
            end={
              <>
                <time dateTime={updatedAt} className={styles.when}>
                  {t('meetingsScreen.savedOn', {
                    when: relativeDate(updatedAt.slice(0, 10) as never, today, locale),
                  })}
                </time>
                <Button size="sm" onPress={() => goTo(`/meetings/${path}`)}>
                  {t('meetingsScreen.goOn')}
                </Button>
              </>
            }
            isCurrent={index === Math.min(at, drafts.length - 1)}
            onCurrent={() => setAt(index)}
            onOpen={() => goTo(`/meetings/${path}`)}
          />
        )
      })}
    </QueueList>
  )
}
