import { recoveryCharacters } from '../../../db/domain/recovery-text.ts'
import { useState } from 'react'
import { useTranslate } from '../../app/api/language.tsx'
import type { ButtonProps } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AttemptForm } from './attempt-form.tsx'
import type { Attempt } from './attempt.ts'
import { recoveryLength } from './recovery-text.ts'

export interface RecoveryCodeFormProps {
  readonly attempt: Attempt
  readonly submit: Pick<ButtonProps, 'children' | 'icon' | 'wide'>
  readonly onSubmit: (typed: string) => void
}

/** What stands on a recovery sheet, typed whole. */
export function RecoveryCodeForm({ attempt, submit, onSubmit }: RecoveryCodeFormProps) {
  const t = useTranslate()
  const [typed, setTyped] = useState('')
  return (
    <AttemptForm
      attempt={attempt}
      hidesError
      onSubmit={() => typed.trim() !== '' && onSubmit(typed.slice(0, 200))}
      submit={submit}
      working={<ProgressBar label={t('unlock.opening')} />}
    >
      <TextField
        label={t('unlock.recover.code')}
        value={typed}
        onChange={(text) => {
          setTyped(text)
          attempt.forget()
        }}
        mono
        size="lg"
        autoFocus
        autoComplete="off"
        spellCheck="false"
        hint={t('unlock.recover.progress', {
          count: recoveryCharacters(typed).length,
          total: recoveryLength,
        })}
        error={attempt.error}
      />
    </AttemptForm>
  )
}
