import { useState } from 'react'
import type { BackupRow } from '../../electron/contract/backup.ts'
import { byteSize } from '../app/api/byte-size.ts'
import { showFailure } from '../app/api/failures.ts'
import { useJob } from '../app/api/jobs.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { refresh } from '../app/api/refresh.ts'
import { showToast } from '../ui/toast-queue.ts'

/** What is done with backups that needs no passphrase, one at a time. */
export function useBackupWork() {
  const { making, backUp } = useMaking()
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

/** Changes what backups there are, so that they are listed anew; tells what went wrong. */
function useChange() {
  const t = useTranslate()
  return async (work: () => Promise<void>) => {
    try {
      await work()
      await refresh('backup.list')
    } catch (error) {
      showFailure(t, error)
    }
  }
}

function useMaking() {
  const { t, locale } = useLanguage()
  const change = useChange()
  const making = useJob('backup', 'make', { outlivesScreen: true })
  const backUp = (out?: string) =>
    change(async () => {
      const { bytes } = await making.run(out === undefined ? {} : { out })
      showToast({ message: t('settings.backedUp', { size: byteSize(bytes, locale) }) })
    })
  return { making, backUp }
}

/** Those that were found whole since the screen is there are marked. */
function useVerifying() {
  const change = useChange()
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
  const change = useChange()
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
