import { useState } from 'react'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { useAttempt } from './parts/attempt.ts'
import { isComplete, NewPassphrase, noPassphrase } from './parts/new-passphrase.tsx'
import styles from './gate.module.css'

/** After the recovery sheet: a passphrase in place of the forgotten one. */
export function FreshPassphraseForm({ onDone }: { readonly onDone: () => void }) {
  const t = useTranslate()
  const [typed, setTyped] = useState(noPassphrase)
  const [isTried, setTried] = useState(false)
  const { isRunning, error, run } = useAttempt()
  const replace = async () => {
    if (await run(() => ask('vault', 'replacePassphrases', { passphrase: typed.first }))) onDone()
  }
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (isComplete(typed)) void replace()
      }}
    >
      <NewPassphrase value={typed} onChange={setTyped} showMissing={isTried} autoFocus />
      {error !== undefined && (
        <Banner tone="danger" isAlert>
          {error}
        </Banner>
      )}
      {isRunning ? (
        <ProgressBar label={t('unlock.opening')} />
      ) : (
        <Button type="submit" variant="primary" size="lg" wide>
          {t('unlock.fresh.submit')}
        </Button>
      )}
    </form>
  )
}
