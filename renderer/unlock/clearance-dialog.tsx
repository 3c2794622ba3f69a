import { useState } from 'react'
import type { GuardedLevel } from '../../db/domain/sensitivity.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { Banner } from '../ui/banner.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { AttemptForm } from './parts/attempt-form.tsx'
import { useAttempt } from './parts/attempt.ts'

export interface ClearanceDialogProps {
  readonly start: { readonly level?: GuardedLevel }
  readonly onClose: () => void
}

/** Asks for the passphrase again before what was told in confidence is shown. */
export function ClearanceDialog({ start: { level = 'restricted' }, onClose }: ClearanceDialogProps) {
  const t = useTranslate()
  const [passphrase, setPassphrase] = useState('')
  const attempt = useAttempt('open')
  const raise = async () => {
    if (await attempt.run(() => ask('clearance', 'raise', { passphrase, level }))) onClose()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t(`unlock.clearance.${level}`)}
      size="sm"
      isDismissable={false}
    >
      <AttemptForm
        attempt={attempt}
        hidesError
        onSubmit={() => passphrase !== '' && void raise()}
        submit={{ icon: 'unlock', children: t('unlock.clearance.submit') }}
        working={<ProgressBar label={t('unlock.opening')} />}
      >
        <Banner tone="guard">{t('unlock.clearance.hint')}</Banner>
        <PasswordField
          label={t('unlock.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
          autoComplete="off"
          error={attempt.error}
        />
      </AttemptForm>
    </Dialog>
  )
}
