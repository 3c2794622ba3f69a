import { useState } from 'react'
import type { Change } from '../../../electron/contract/change.ts'
import { tellChange } from '../../app/api/changes.ts'
import { failureText } from '../../app/api/failures.ts'
import { useTranslate } from '../../app/api/language.tsx'

/** How the form of a dialog is saved: what was changed is told and the dialog closes; a refusal keeps what was typed. */
export function useSaving(onClose: () => void) {
  const t = useTranslate()
  const [error, setError] = useState<string>()
  const save = async <T>(write: () => Promise<Change<T>>, message: string): Promise<void> => {
    try {
      const { batch } = await write()
      tellChange(t, message, batch)
      onClose()
    } catch (failure) {
      setError(failureText(t, failure))
    }
  }
  return { error, save }
}
