import { useState } from 'react'
import { showFailure } from '../../app/api/failures.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { ask } from '../../app/api/queries.ts'
import { refresh } from '../../app/api/refresh.ts'
import { showToast } from '../../ui/toast-queue.ts'
import { SheetDialog } from './sheet-dialog.tsx'

/** One more recovery sheet. It opens nothing before part of it was typed again; until then all stays as it was. */
export function useNewSheet() {
  const t = useTranslate()
  const [secret, setSecret] = useState<string>()
  const make = async () => {
    try {
      setSecret((await ask('vault', 'newSheet', {})).recovery)
    } catch (error) {
      showFailure(t, error)
    }
  }
  const leave = () => {
    setSecret(undefined)
    showToast({ message: t('settings.sheetNotAdded'), icon: 'info' })
  }
  const keep = async () => {
    if (secret !== undefined) await ask('vault', 'addRecovery', { recovery: secret })
    await refresh('vault.slots')
    setSecret(undefined)
    showToast({ message: t('settings.sheetAdded') })
  }
  const dialog = (
    <SheetDialog secret={secret} onClose={leave} onKept={keep}>
      {t('settings.sheetHint')}
    </SheetDialog>
  )
  return { make: () => void make(), dialog }
}
