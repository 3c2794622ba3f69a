import { useState } from 'react'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { AttemptForm } from './parts/attempt-form.tsx'
import { useAttempt } from './parts/attempt.ts'
import { isComplete, NewPassphrase, noPassphrase } from './parts/new-passphrase.tsx'

/** After the recovery sheet: a passphrase in place of the forgotten one. */
export function FreshPassphraseForm({ onDone }: { readonly onDone: () => void }) {
  const t = useTranslate()
  const [typed, setTyped] = useState(noPassphrase)
  const [isTried, setTried] = useState(false)
  const attempt = useAttempt()
  const replace = async () => {
    if (await attempt.run(() => ask('vault', 'replacePassphrases', { passphrase: typed.first }))) onDone()
  }
  return (
    <AttemptForm
      attempt={attempt}
      onSubmit={() => {
        setTried(true)
        if (isComplete(typed)) void replace()
      }}
      submit={{ wide: true, children: t('unlock.fresh.submit') }}
      working={<ProgressBar label={t('unlock.opening')} />}
    >
      <NewPassphrase value={typed} onChange={setTyped} showMissing={isTried} autoFocus />
    </AttemptForm>
  )
}
