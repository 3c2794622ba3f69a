import { useState } from 'react'
import type { SlotRow } from '../../electron/contract/vault.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { refresh } from '../app/api/refresh.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Stack } from '../ui/layout.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { showToast } from '../ui/toast-queue.ts'
import { AttemptForm } from '../unlock/parts/attempt-form.tsx'
import { useAttempt } from '../unlock/parts/attempt.ts'

export interface RemoveSlotDialogProps {
  readonly slot: SlotRow
  /** How many of the ways in are passphrases. */
  readonly passphrases: number
  /** To another passphrase instead. */
  readonly onChange: () => void
  readonly onClose: () => void
}

/** Takes a way in away: with a passphrase, for what no longer opens the vault cannot be brought back. */
export function RemoveSlotDialog({ slot, passphrases, onChange, onClose }: RemoveSlotDialogProps) {
  const t = useTranslate()
  const isOnly = slot.kind === 'passphrase' && passphrases === 1
  const name = t(`settings.slot.${slot.kind}`)
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('settings.removeSlot', { name })}
      size="sm"
      isDismissable={false}
    >
      {isOnly || passphrases === 0 ? (
        <Stack gap={4}>
          <p>{t(isOnly ? 'settings.onlyPassphrase' : 'settings.needsPassphrase')}</p>
          <div>
            <Button variant="primary" size="lg" autoFocus onPress={onChange}>
              {t(isOnly ? 'settings.changePassphrase' : 'settings.setPassphrase')}
            </Button>
          </div>
        </Stack>
      ) : (
        <RemoveForm slot={slot} onDone={onClose} />
      )}
    </Dialog>
  )
}

function RemoveForm({ slot, onDone }: { readonly slot: SlotRow; readonly onDone: () => void }) {
  const t = useTranslate()
  const [passphrase, setPassphrase] = useState('')
  const attempt = useAttempt('open')
  const remove = async () => {
    if (!(await attempt.run(() => ask('vault', 'removeSlot', { id: slot.id, passphrase })))) return
    await refresh('vault.slots')
    showToast({ message: t('settings.slotRemoved') })
    onDone()
  }
  return (
    <AttemptForm
      attempt={attempt}
      hidesError
      onSubmit={() => passphrase !== '' && void remove()}
      submit={{ children: t('settings.removeSlotSubmit') }}
      working={<ProgressBar label={t('settings.working')} />}
    >
      <p>{t('settings.removeSlotHint')}</p>
      <PasswordField
        label={t('unlock.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
        autoComplete="off"
        error={attempt.error}
      />
    </AttemptForm>
  )
}
