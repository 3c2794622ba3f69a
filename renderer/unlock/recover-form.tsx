import { useState } from 'react'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { TextField } from '../ui/text-field.tsx'
import { AttemptForm } from './parts/attempt-form.tsx'
import { useAttempt } from './parts/attempt.ts'
import { readRecovery, recoveryLength } from './parts/recovery-text.ts'

export interface RecoverFormProps {
  readonly folder: string
  readonly onOpened: () => void
}

/** Opens a vault with what stands on its recovery sheet. */
export function RecoverForm({ folder, onOpened }: RecoverFormProps) {
  const t = useTranslate()
  const [typed, setTyped] = useState('')
  const attempt = useAttempt()
  const open = async () => {
    const recovery = typed.slice(0, 200)
    if (await attempt.run(() => ask('vault', 'unlock', { folder, secret: { recovery } }))) onOpened()
  }
  return (
    <AttemptForm
      attempt={attempt}
      hidesError
      onSubmit={() => typed.trim() !== '' && void open()}
      submit={{ icon: 'key', wide: true, children: t('unlock.recover.submit') }}
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
        hint={t('unlock.recover.progress', { count: readRecovery(typed).length, total: recoveryLength })}
        error={attempt.error}
      />
    </AttemptForm>
  )
}
