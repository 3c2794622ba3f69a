import type { QueueCounts } from '../../electron/contract/follow-up-details.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Button } from '../ui/button.tsx'
import { Emphasis } from '../ui/emphasis.tsx'
import { PageHead } from '../ui/page.tsx'

export interface QueueHeadingProps {
  readonly counts: QueueCounts | undefined
}

/** What waits, and what was kept, in one sentence. */
export function QueueHeading({ counts }: QueueHeadingProps) {
  const t = useTranslate()
  return (
    <PageHead
      title={t('followUpScreen.title')}
      lede={counts && <Emphasis text={ledeOf(t, counts)} />}
      actions={
        <Button variant="primary" icon="plus" keys={['N']} onPress={() => openDialog('followUp', {})}>
          {t('followUpScreen.new')}
        </Button>
      }
    />
  )
}

function ledeOf(t: ReturnType<typeof useTranslate>, { buckets, doneThisWeek }: QueueCounts): string {
  const waiting = [
    t('followUpScreen.overdueCount', { count: buckets.overdue }),
    t('followUpScreen.todayCount', { count: buckets.today }),
    t('followUpScreen.weekCount', { count: buckets['this-week'] }),
  ].join(', ')
  const closed =
    doneThisWeek === 0 ? t('followUpScreen.closedNone') : t('followUpScreen.closed', { count: doneThisWeek })
  return `${waiting}. ${closed}`
}
