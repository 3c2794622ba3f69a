import { useState } from 'react'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { Button } from '../ui/button.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useAttempt } from './parts/attempt.ts'
import { readRecovery, recoveryLength } from './parts/recovery-text.ts'
import styles from './gate.module.css'

export interface RecoverFormProps {
  readonly folder: string
  readonly onOpened: () => void
}

/** Opens a vault with what stands on its recovery sheet. */
export function RecoverForm({ folder, onOpened }: RecoverFormProps) {
  const t = useTranslate()
  const [typed, setTyped] = useState('')
  const { isRunning, error, forget, run } = useAttempt()
  const open = async () => {
    const recovery = typed.slice(0, 200)
    if (await run(() => ask('vault', 'unlock', { folder, secret: { recovery } }))) onOpened()
  }
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim() !== '') void open()
      }}
    >
      <TextField
        label={t('unlock.recover.code')}
        value={typed}
        onChange={(text) => {
          setTyped(text)
          forget()
        }}
        mono
        size="lg"
        autoFocus
        autoComplete="off"
        spellCheck="false"
        hint={t('unlock.recover.progress', { count: readRecovery(typed).length, total: recoveryLength })}
        error={error}
      />
      {isRunning ? (
        <ProgressBar label={t('unlock.opening')} />
      ) : (
        <Button type="submit" variant="primary" size="lg" icon="key" wide>
          {t('unlock.recover.submit')}
        </Button>
      )}
    </form>
  )
}
