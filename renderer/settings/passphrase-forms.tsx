import { useState } from 'react'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { PasswordField } from '../ui/password-field.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { showToast } from '../ui/toast-queue.ts'
import { AttemptForm } from '../unlock/parts/attempt-form.tsx'
import { useAttempt, type Attempt } from '../unlock/parts/attempt.ts'
import { isComplete, NewPassphrase, noPassphrase } from '../unlock/parts/new-passphrase.tsx'
import { refresh } from '../app/api/refresh.ts'

/** Another passphrase in place of the one of today. */
export function ChangePassphraseForm({ onDone }: { readonly onDone: () => void }) {
  const t = useTranslate()
  const [current, setCurrent] = useState('')
  const attempt = useAttempt('open')
  const isWrong = attempt.code === 'vault.wrongPassphrase'
  const change = async (to: string) => {
    if (current === '') return
    if (!(await attempt.run(() => ask('vault', 'changePassphrase', { from: current, to })))) return
    await refresh('vault.slots')
    showToast({ message: t('settings.passphraseChanged') })
    onDone()
  }
  return (
    <PassphraseForm attempt={attempt} hidesError={isWrong} onSubmit={change}>
      <PasswordField
        label={t('settings.current')}
        value={current}
        onChange={setCurrent}
        autoFocus
        autoComplete="off"
        error={isWrong ? attempt.error : undefined}
      />
    </PassphraseForm>
  )
}

/** One more passphrase, for a colleague. */
export function AddPassphraseForm({ onDone }: { readonly onDone: () => void }) {
  const t = useTranslate()
  const attempt = useAttempt('open')
  const add = async (passphrase: string) => {
    if (!(await attempt.run(() => ask('vault', 'addPassphrase', { passphrase })))) return
    await refresh('vault.slots')
    showToast({ message: t('settings.passphraseAdded') })
    onDone()
  }
  return <PassphraseForm attempt={attempt} onSubmit={add} />
}

export interface PassphraseFormProps {
  readonly attempt: Attempt
  /** The error stands at a field of its own. */
  readonly hidesError?: boolean
  readonly onSubmit: (passphrase: string) => Promise<void>
  readonly submitLabel?: string
  /** While it goes on, in place of the button. */
  readonly working?: React.ReactNode
  readonly children?: React.ReactNode
}

/** A new passphrase, twice, after what is asked first. */
export function PassphraseForm(props: PassphraseFormProps) {
  const { attempt, hidesError = false, onSubmit, submitLabel, working, children } = props
  const t = useTranslate()
  const [typed, setTyped] = useState(noPassphrase)
  const [isTried, setTried] = useState(false)
  return (
    <AttemptForm
      attempt={attempt}
      hidesError={hidesError}
      onSubmit={() => {
        setTried(true)
        if (isComplete(typed)) void onSubmit(typed.first)
      }}
      submit={{ children: submitLabel ?? t('settings.save') }}
      working={working ?? <ProgressBar label={t('settings.working')} />}
    >
      {children}
      <NewPassphrase
        label={t('settings.next')}
        value={typed}
        onChange={setTyped}
        showMissing={isTried}
        autoFocus={children === undefined}
      />
    </AttemptForm>
  )
}
