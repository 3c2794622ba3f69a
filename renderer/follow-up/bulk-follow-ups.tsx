import { useState } from 'react'
import { shortDate } from '../../db/domain/date-phrase.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { Reschedule } from '../../db/domain/reschedule.ts'
import type { Change } from '../../electron/contract/change.ts'
import { useTellChange } from '../app/api/changes.ts'
import { useLanguage } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { BulkOwner, type BulkOwnerProps } from '../list/parts/bulk-owner.tsx'
import type { TickedRows } from '../list/parts/use-record-list.ts'
import { Button } from '../ui/button.tsx'
import { showToast } from '../ui/toast-queue.ts'
import { DayDialog } from './parts/day-dialog.tsx'
import { RescheduleDialog } from './reschedule-dialog.tsx'

const give: BulkOwnerProps['give'] = (of, owner) => ask('together', 'own', { of, owner })

/** What is done to the ticked follow-ups of a table. */
export function BulkFollowUps({ of, count }: TickedRows) {
  const { t } = useLanguage()
  const [asked, setAsked] = useState<'snooze' | 'reschedule'>()
  const actions = useBulkActions()
  const close = () => setAsked(undefined)
  const answer = (doing: Promise<unknown>) => {
    close()
    void doing
  }
  return (
    <>
      <Button variant="quiet" icon="snooze" onPress={() => setAsked('snooze')}>
        {t('followUpForm.snooze')}
      </Button>
      <Button variant="quiet" icon="meeting" onPress={() => setAsked('reschedule')}>
        {t('reschedule.action')}
      </Button>
      <BulkOwner of={of} give={give} said="listScreen.followUpsGiven" />
      {asked === 'snooze' && (
        <DayDialog
          title={t('followUpForm.snoozeTitle', { count })}
          onClose={close}
          onChoose={(day) => answer(actions.snooze(of, day))}
        />
      )}
      {asked === 'reschedule' && (
        <RescheduleDialog
          count={count}
          followUps={[]}
          onClose={close}
          onChoose={(how) => answer(actions.reschedule(of, how))}
        />
      )}
    </>
  )
}

function useBulkActions() {
  const { t, locale } = useLanguage()
  const today = useToday()
  const tell = useTellChange()
  const told = async (
    write: Promise<Change<{ readonly count: number }>>,
    said: (done: { readonly count: number }) => string,
  ) => {
    const change = await tell(write, said)
    // Nothing was changed, so that there is nothing to undo either.
    if (change?.value.count === 0) showToast({ message: t('followUpScreen.allClosed'), icon: 'info' })
  }
  return {
    snooze: (of: TickedRows['of'], until: LocalDate) =>
      told(ask('together', 'snooze', { of, until }), ({ count }) =>
        t('followUpScreen.snoozedMany', { count, day: shortDate(until, today, locale) }),
      ),
    reschedule: (of: TickedRows['of'], how: Reschedule) =>
      told(ask('together', 'reschedule', { of, how }), ({ count }) =>
        t('followUpScreen.movedMany', { count }),
      ),
  }
}
