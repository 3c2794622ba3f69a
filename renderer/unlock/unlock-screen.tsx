import { useState } from 'react'
import type { VaultStatus } from '../../electron/contract/vault.ts'
import { ask } from '../app/api/queries.ts'
import { failureText } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Button } from '../ui/button.tsx'
import { Stack } from '../ui/layout.tsx'
import { PasswordField } from '../ui/password-field.tsx'

export interface UnlockScreenProps {
  readonly status: VaultStatus
  /** The vault stands open. */
  readonly onUnlocked: (isNew: boolean) => void
}

/** Create, unlock, recover: what is seen while no vault is open. */
export function UnlockScreen({ status, onUnlocked }: UnlockScreenProps) {
  const t = useTranslate()
  const [passphrase, setPassphrase] = useState('')
  const [error, setError] = useState('')
  const create = async () => {
    try {
      const [folder] = await ask('file', 'choose', { purpose: 'vault.new' })
      if (!folder) return
      await ask('vault', 'create', { folder: folder.handle, passphrase, memberName: 'Me' })
      onUnlocked(true)
    } catch (failure) {
      setError(failureText(t, failure))
    }
  }
  return (
    <Stack>
      <p>{status.recent?.name}</p>
      <PasswordField label="Passphrase" value={passphrase} onChange={setPassphrase} error={error} />
      <Button variant="primary" onPress={() => void create()}>
        Create
      </Button>
    </Stack>
  )
}
