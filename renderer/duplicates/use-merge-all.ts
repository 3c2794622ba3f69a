import type { MatchKind } from '../../db/domain/matching/subject.ts'
import { tellChange } from '../app/api/changes.ts'
import { isCancelled, showFailure } from '../app/api/failures.ts'
import { useJob } from '../app/api/jobs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { showToast } from '../ui/toast-queue.ts'

/** Merges every group that holds at least so surely (0 to 1), as one step that one Undo takes back. */
export function useMergeAll(noun: MatchKind | null, sure: number) {
  const t = useTranslate()
  const { run, ...job } = useJob('duplicates', 'mergeEach', { outlivesScreen: true })
  const start = async () => {
    try {
      const { value, batch } = await run({ sure, ...(noun !== null && { noun }) })
      tellChange(t, t('duplicatesScreen.mergedAll', { count: value.kept, contacts: value.merged }), batch)
    } catch (error) {
      if (isCancelled(error)) showToast({ message: t('duplicatesScreen.mergingStopped') })
      else showFailure(t, error)
    }
  }
  return { ...job, start: () => void start() }
}
