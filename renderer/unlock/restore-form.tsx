import { useState } from 'react'
import type { ChosenFile } from '../../electron/contract/file-handle.ts'
import { useJob } from '../app/api/jobs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { WorkBar } from '../app/api/work-bar.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useAttempt } from './parts/attempt.ts'
import { PlaceField, usePlace } from './place-field.tsx'
import styles from './gate.module.css'

/** A backup's folder is named after its vault and the moment. */
const vaultNameIn = (backup: string): string =>
  backup.replace(/\.caucus$/, '').replace(/ \d{4}-\d{2}-\d{2}T[\d-]+Z(?: \(\d+\))?$/, '')

/** Makes a vault of a backup, in a place of its own. */
export function RestoreForm({ onOpened }: { readonly onOpened: () => void }) {
  const t = useTranslate()
  const [backup, setBackup] = useState<ChosenFile>()
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [isTried, setTried] = useState(false)
  const { place, setAround, find } = usePlace(name)
  const { isRunning, error, code, run } = useAttempt()
  const restoring = useJob('vault', 'restore')
  const choose = async () => {
    const [chosen] = await ask('file', 'choose', { purpose: 'backup.open' })
    if (!chosen) return
    setBackup(chosen)
    setName(vaultNameIn(chosen.name))
  }
  const restore = async () => {
    if (!backup || place?.isTaken !== false || name.trim() === '' || passphrase === '') return
    const isOpen = await run(async () => {
      const { folder } = await find()
      await restoring.run({ from: backup.handle, folder, secret: { passphrase } })
    })
    if (isOpen) onOpened()
  }
  const isAboutPassphrase = code === 'vault.wrongPassphrase'
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        void restore()
      }}
    >
      <div className={styles.actions}>
        <Button icon="folder" size="lg" autoFocus onPress={() => void choose()}>
          {t('unlock.restore.choose')}
        </Button>
      </div>
      {backup && (
        <>
          <TextField label={t('unlock.restore.backup')} value={backup.name} isReadOnly size="lg" />
          <PlaceField
            label={t('unlock.restore.name')}
            name={name}
            onName={setName}
            place={place}
            onChange={setAround}
            showMissing={isTried}
          />
          <PasswordField
            label={t('unlock.restore.passphrase')}
            value={passphrase}
            onChange={setPassphrase}
            autoComplete="off"
            error={isAboutPassphrase ? error : undefined}
          />
          {error !== undefined && !isAboutPassphrase && (
            <Banner tone="danger" isAlert>
              {error}
            </Banner>
          )}
          {isRunning ? (
            <WorkBar
              label={t('unlock.restore.working')}
              progress={restoring.progress}
              startedAt={restoring.startedAt}
              onCancel={restoring.cancel}
            />
          ) : (
            <Button type="submit" variant="primary" size="lg" wide>
              {t('unlock.restore.submit')}
            </Button>
          )}
        </>
      )}
    </form>
  )
}
