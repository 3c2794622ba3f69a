import { useEffect, useRef, useState } from 'react'
import type { VaultStatus } from '../../electron/contract/vault.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { AttemptForm } from './parts/attempt-form.tsx'
import { useAttempt } from './parts/attempt.ts'
import styles from './gate.module.css'

export interface UnlockFormProps {
  readonly vault: NonNullable<VaultStatus['recent']>
  readonly onOpened: () => void
  readonly onUseSheet: () => void
  readonly onRestore: () => void
}

/** Codes that say something of what was typed; the others speak of the vault. */
const aboutPassphrase: ReadonlySet<string | undefined> = new Set(['vault.wrongPassphrase', 'input.invalid'])
/** A backup helps against these. */
const helpedByBackup: ReadonlySet<string | undefined> = new Set([
  'vault.damaged',
  'vault.unencrypted',
  'vault.missing',
  'vault.notAVault',
])

/** Opens a vault that is known, by its passphrase or by the keychain. */
export function UnlockForm({ vault, onOpened, onUseSheet, onRestore }: UnlockFormProps) {
  const t = useTranslate()
  const [passphrase, setPassphrase] = useState('')
  const attempt = useAttempt()
  const { isRunning, error, code } = attempt
  const form = useRef<HTMLFormElement>(null)
  const isAboutPassphrase = aboutPassphrase.has(code)
  const open = async (secret: { passphrase: string } | { keychain: true }) => {
    const isOpen = await attempt.run(() => ask('vault', 'unlock', { folder: vault.folder, secret }))
    if (isOpen) onOpened()
  }
  useEffect(() => {
    if (error !== undefined) form.current?.querySelector('input')?.select()
  }, [error])
  return (
    <AttemptForm
      ref={form}
      attempt={attempt}
      hidesError
      onSubmit={() => passphrase !== '' && void open({ passphrase })}
      submit={{ icon: 'lock', keys: ['Enter'], wide: true, children: t('unlock.submit') }}
      working={<ProgressBar label={t('unlock.opening')} />}
      after={
        <>
          {vault.keychain && !isRunning && (
            <Button size="lg" icon="key" wide onPress={() => void open({ keychain: true })}>
              {t('unlock.withKeychain')}
            </Button>
          )}
          <span className={styles.center}>
            <Link onPress={onUseSheet}>{t('unlock.useSheet')}</Link>
          </span>
        </>
      }
    >
      {error !== undefined && !isAboutPassphrase && (
        <Banner
          tone="danger"
          isAlert
          action={
            helpedByBackup.has(code) && <Button onPress={onRestore}>{t('unlock.restoreInstead')}</Button>
          }
        >
          {error}
        </Banner>
      )}
      <PasswordField
        label={t('unlock.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
        autoComplete="off"
        isReadOnly={isRunning}
        error={isAboutPassphrase ? error : undefined}
      />
    </AttemptForm>
  )
}
