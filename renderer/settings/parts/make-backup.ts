import { byteSize } from '../../app/api/byte-size.ts'
import { showFailure } from '../../app/api/failures.ts'
import { useJob } from '../../app/api/jobs.ts'
import { useLanguage, useTranslate } from '../../app/api/language.tsx'
import { refreshBackups } from '../../app/api/refresh.ts'
import { showToast } from '../../ui/toast-queue.ts'

/** Changes what backups there are, so that they are listed anew; tells what went wrong. */
export function useBackupChange() {
  const t = useTranslate()
  return async (work: () => Promise<void>) => {
    try {
      await work()
      await refreshBackups()
    } catch (error) {
      showFailure(t, error)
    }
  }
}

/** Makes a backup among the vault's own, or in a folder elsewhere. */
export function useMakingBackup() {
  const { t, locale } = useLanguage()
  const change = useBackupChange()
  const making = useJob('backup', 'make', { outlivesScreen: true })
  const backUp = (out?: string) =>
    change(async () => {
      const { bytes } = await making.run(out === undefined ? {} : { out })
      showToast({ message: t('settings.backedUp', { size: byteSize(bytes, locale) }) })
    })
  return { making, backUp }
}
