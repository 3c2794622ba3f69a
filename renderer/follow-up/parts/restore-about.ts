import type { NamedRecord } from '../../../db/domain/row/reference.ts'
import { useTellChange } from '../../app/api/changes.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { ask } from '../../app/api/queries.ts'

/** Takes out of the trash whom a promise is about. */
export function useRestoreAbout(trashed: readonly NamedRecord[]): () => void {
  const t = useTranslate()
  const tell = useTellChange()
  const ids = trashed.map(({ id }) => id)
  return () => void tell(ask('history', 'restore', { ids }), t('contactScreen.restored'))
}
