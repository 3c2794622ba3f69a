import { openDialog } from '../app/api/dialogs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import type { QueueFilter } from './queue-filter.ts'

export interface EmptyQueueProps {
  readonly filter: QueueFilter
  readonly isNarrowed: boolean
  readonly onClear: () => void
}

/** What a queue without lines says: nothing fits, or nothing was promised yet. */
export function EmptyQueue({ filter, isNarrowed, onClear }: EmptyQueueProps) {
  const t = useTranslate()
  if (isNarrowed)
    return (
      <EmptyState
        icon="search"
        title={t('followUpScreen.noneFound')}
        action={<Button onPress={onClear}>{t('followUpScreen.clear')}</Button>}
      >
        {t('followUpScreen.noneFoundBody')}
      </EmptyState>
    )
  if (filter.view === 'closed') return <EmptyState icon="followup" title={t('followUpScreen.noneClosed')} />
  return (
    <EmptyState
      icon="followup"
      title={t('followUpScreen.emptyTitle')}
      action={
        <Button
          variant="primary"
          size="lg"
          icon="plus"
          keys={['N']}
          onPress={() => openDialog('followUp', {})}
        >
          {t('command.followUp')}
        </Button>
      }
    >
      {t('followUpScreen.emptyBody')}
    </EmptyState>
  )
}
