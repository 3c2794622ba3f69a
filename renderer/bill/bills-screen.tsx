import { useMemo } from 'react'
import { openDialog } from '../app/api/dialogs.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { goTo } from '../app/api/navigation.ts'
import { useToday } from '../app/api/today.ts'
import { PlainList } from '../list/parts/plain-list.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { billColumns } from './bill-columns.tsx'

/** Every bill, with how much was said about it. */
export function BillsScreen() {
  const language = useLanguage()
  const { t } = language
  const today = useToday()
  const columns = useMemo(() => billColumns(language, today), [language, today])
  return (
    <PlainList
      noun="bill"
      title={t('screen.bills')}
      lede={t('billScreen.lede')}
      label={t('billScreen.list')}
      search={t('billScreen.search')}
      columns={columns}
      onOpen={({ id }) => goTo(`/bills/${id}`)}
      actions={<AddBill />}
      empty={
        <EmptyState icon="gavel" title={t('billScreen.empty')} action={<AddBill />}>
          {t('billScreen.emptyWords')}
        </EmptyState>
      }
      noneFound={<EmptyState icon="search" title={t('billScreen.noneFound')} />}
    />
  )
}

function AddBill() {
  const t = useTranslate()
  return (
    <Button variant="primary" icon="plus" onPress={() => openDialog('bill', {})}>
      {t('command.bill')}
    </Button>
  )
}
