import { useState } from 'react'
import type { GuardedLevel } from '../../db/domain/sensitivity.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { useAttempt } from './parts/attempt.ts'
import styles from './gate.module.css'

export interface ClearanceDialogProps {
  readonly start: { readonly level?: GuardedLevel }
  readonly onClose: () => void
}

/** Asks for the passphrase again before what was told in confidence is shown. */
export function ClearanceDialog({ start: { level = 'restricted' }, onClose }: ClearanceDialogProps) {
  const t = useTranslate()
  const [passphrase, setPassphrase] = useState('')
  const { isRunning, error, run } = useAttempt()
  const raise = async () => {
    if (await run(() => ask('clearance', 'raise', { passphrase, level }))) onClose()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t(`unlock.clearance.${level}`)}
      size="sm"
      isDismissable={false}
    >
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (passphrase !== '') void raise()
        }}
      >
        <Banner tone="guard">{t('unlock.clearance.hint')}</Banner>
        <PasswordField
          label={t('unlock.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
          autoComplete="off"
          error={error}
        />
        {isRunning ? (
          <ProgressBar label={t('unlock.opening')} />
        ) : (
          <Button type="submit" variant="primary" size="lg" icon="unlock">
            {t('unlock.clearance.submit')}
          </Button>
        )}
      </form>
    </Dialog>
  )
}
