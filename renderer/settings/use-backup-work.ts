import { useState } from 'react'
import type { BackupRow } from '../../electron/contract/backup.ts'
import { byteSize } from '../app/api/byte-size.ts'
import { showFailure } from '../app/api/failures.ts'
import { useJob } from '../app/api/jobs.ts'
import { useLanguage } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { refresh } from '../app/api/refresh.ts'
import { showToast } from '../ui/toast-queue.ts'

/** What is done with backups that needs no passphrase, one at a time. */
export function useBackupWork() {
  const { t, locale } = useLanguage()
  const [isRemoving, setRemoving] = useState(false)
  const making = useJob('backup', 'make', { outlivesScreen: true })
  const verifying = useJob('backup', 'verify', { outlivesScreen: true })
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set())
  const verified = (name: string) => setChecked((before) => new Set([...before, name]))
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
      await refresh('backup.list')
    } catch (error) {
      showFailure(t, error)
    }
  }
  const backUp = (out?: string) =>
    attempt(async () => {
      const { bytes } = await making.run(out === undefined ? {} : { out })
      showToast({ message: t('settings.backedUp', { size: byteSize(bytes, locale) }) })
    })
  const backUpElsewhere = async () => {
    const [folder] = await ask('file', 'choose', { purpose: 'vault.place' })
    if (folder) await backUp(folder.handle)
  }
  const verify = ({ name }: BackupRow) =>
    attempt(async () => {
      await verifying.run({ name })
      verified(name)
    })
  const remove = ({ name }: BackupRow) =>
    attempt(async () => {
      setRemoving(true)
      try {
        await ask('backup', 'remove', { names: [name] })
      } finally {
        setRemoving(false)
      }
      showToast({ message: t('settings.removed') })
    })
  return {
    making,
    verifying,
    isBusy: making.isRunning || verifying.isRunning || isRemoving,
    isChecked: ({ name }: BackupRow) => checked.has(name),
    verified,
    backUp: () => void backUp(),
    backUpElsewhere: () => void backUpElsewhere(),
    verify: (backup: BackupRow) => void verify(backup),
    remove: (backup: BackupRow) => void remove(backup),
  }
}
