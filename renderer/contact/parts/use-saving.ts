import { useState } from 'react'
import type { Change } from '../../../electron/contract/change.ts'
import { tellWrite } from '../../app/api/changes.ts'
import type { FormDraft } from '../../app/api/form-draft.ts'
import { failureText } from '../../app/api/failures.ts'
import { useTranslate } from '../../app/api/language.tsx'

/** How the form of a dialog is saved: what was changed is told and the dialog closes; a refusal keeps what was typed. */
export function useSaving(onClose: () => void, draft?: FormDraft) {
  const t = useTranslate()
  const [error, setError] = useState<string>()
  const save = async <T>(write: (ended?: number) => Promise<Change<T>>, message: string): Promise<void> => {
    try {
      await tellWrite(t, draft ? draft.record(write) : write(), message)
      onClose()
    } catch (failure) {
      setError(failureText(t, failure))
    }
  }
  return { error, save }
}
