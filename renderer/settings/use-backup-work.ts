import { useState } from 'react'
import type { BackupRow } from '../../electron/contract/backup.ts'
import { useJob } from '../app/api/jobs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { useBackupChange, useMakingBackup } from './parts/make-backup.ts'
import { showToast } from '../ui/toast-queue.ts'

/** What is done with backups that needs no passphrase, one at a time. */
export function useBackupWork() {
  const { making, backUp } = useMakingBackup()
  const { verifying, verify, verified, isChecked } = useVerifying()
  const { isRemoving, remove } = useRemoving()
  const backUpElsewhere = async () => {
    const [folder] = await ask('file', 'choose', { purpose: 'vault.place' })
    if (folder) await backUp(folder.handle)
  }
  return {
    making,
    verifying,
    isBusy: making.isRunning || verifying.isRunning || isRemoving,
    isChecked,
    verified,
    backUp: () => void backUp(),
    backUpElsewhere: () => void backUpElsewhere(),
    verify: (backup: BackupRow) => void verify(backup),
    remove: (backup: BackupRow) => void remove(backup),
  }
}

/** Those that were found whole since the screen is there are marked. */
function useVerifying() {
  const change = useBackupChange()
  const verifying = useJob('backup', 'verify', { outlivesScreen: true })
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set())
  const verified = (name: string) => setChecked((before) => new Set([...before, name]))
  const verify = ({ name }: BackupRow) =>
    change(async () => {
      await verifying.run({ name })
      verified(name)
    })
  return { verifying, verify, verified, isChecked: ({ name }: BackupRow) => checked.has(name) }
}

function useRemoving() {
  const t = useTranslate()
  const change = useBackupChange()
  const [isRemoving, setRemoving] = useState(false)
  const remove = ({ name }: BackupRow) =>
    change(async () => {
      setRemoving(true)
      try {
        await ask('backup', 'remove', { names: [name] })
      } finally {
        setRemoving(false)
      }
      showToast({ message: t('settings.removed') })
    })
  return { isRemoving, remove }
}
