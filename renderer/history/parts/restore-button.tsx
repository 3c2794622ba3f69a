import type { HistoryRow } from '../../../electron/contract/history.ts'
import { useTellChange } from '../../app/api/changes.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { ask } from '../../app/api/queries.ts'
import { changedField } from '../../contact/parts/history-words.ts'
import { Button } from '../../ui/button.tsx'

/** Puts one field back to what it was before a change. */
export function RestoreButton({ row }: { readonly row: Pick<HistoryRow, 'id' | 'field' | 'about'> }) {
  const t = useTranslate()
  const tell = useTellChange()
  const field = changedField(t, row)
  const restore = () =>
    void tell(ask('history', 'restoreField', { change: row.id }), t('contactScreen.fieldRestored', { field }))
  return (
    <Button variant="quiet" size="sm" icon="undo" onPress={restore}>
      {t('contactScreen.restoreField')}
    </Button>
  )
}
