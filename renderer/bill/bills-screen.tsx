import { useMemo } from 'react'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useLanguage } from '../app/api/language.tsx'
import { goTo } from '../app/api/navigation.ts'
import { useToday } from '../app/api/today.ts'
import type { OwnView } from '../list/parts/list-view.ts'
import { RecordList } from '../list/parts/record-list.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { billColumns } from './bill-columns.tsx'

const byNumber = [{ column: 'number', direction: 'ascending' }] as const

/** Every bill, with how much was said about it. */
export function BillsScreen() {
  const language = useLanguage()
  const { t } = language
  const today = useToday()
  const columns = useMemo(() => billColumns(language, today), [language, today])
  const add = (
    <Button variant="primary" icon="plus" onPress={() => openDialog('bill', {})}>
      {t('command.bill')}
    </Button>
  )
  return (
    <RecordList<'bill'>
      noun="bill"
      title={t('screen.bills')}
      lede={t('billScreen.lede')}
      columns={columns}
      views={viewsOf(t)}
      sorts={byNumber}
      nameOf={({ number }) => number}
      onOpen={({ id }) => goTo(`/bills/${id}`)}
      rowCommands={({ id }) => ({
        log: () => openDialog('log', { bills: [id] }),
        followUp: () => openDialog('followUp', { about: [id] }),
      })}
      hints={[
        { keys: ['L'], label: t('listScreen.hintLog') },
        { keys: ['N'], label: t('listScreen.hintFollowUp') },
      ]}
      actions={add}
      empty={
        <EmptyState icon="gavel" title={t('billScreen.empty')} action={add}>
          {t('billScreen.emptyWords')}
        </EmptyState>
      }
    />
  )
}

const viewsOf = (t: Translate): readonly OwnView[] => [
  { id: 'all', label: t('billScreen.all') },
  { id: 'spoken', label: t('billScreen.spoken'), filter: { field: 'interactions', op: 'more', value: 0 } },
  {
    id: 'promised',
    label: t('listScreen.promised'),
    filter: { field: 'open-follow-up', op: 'is', value: true },
  },
]
