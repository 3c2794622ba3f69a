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

/** What is typed to make a vault of a backup. */
function useRestore(onOpened: () => void) {
  const [backup, setBackup] = useState<ChosenFile>()
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [isTried, setTried] = useState(false)
  const place = usePlace(name)
  const attempt = useAttempt()
  const job = useJob('vault', 'restore')
  const choose = async () => {
    const [chosen] = await ask('file', 'choose', { purpose: 'backup.open' })
    if (!chosen) return
    setBackup(chosen)
    setName(vaultNameIn(chosen.name))
  }
  const restore = async () => {
    setTried(true)
    if (!backup || place.place?.isTaken !== false || name.trim() === '' || passphrase === '') return
    const isOpen = await attempt.run(async () => {
      const { folder } = await place.find()
      await job.run({ from: backup.handle, folder, secret: { passphrase } })
    })
    if (isOpen) onOpened()
  }
  return { backup, name, setName, passphrase, setPassphrase, isTried, place, attempt, job, choose, restore }
}

/** Makes a vault of a backup, in a place of its own. */
export function RestoreForm({ onOpened }: { readonly onOpened: () => void }) {
  const t = useTranslate()
  const form = useRestore(onOpened)
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void form.restore()
      }}
    >
      <div className={styles.actions}>
        <Button icon="folder" size="lg" autoFocus onPress={() => void form.choose()}>
          {t('unlock.restore.choose')}
        </Button>
      </div>
      {form.backup && <RestoreFields backup={form.backup} form={form} />}
    </form>
  )
}

interface RestoreFieldsProps {
  readonly backup: ChosenFile
  readonly form: ReturnType<typeof useRestore>
}

function RestoreFields({ backup, form }: RestoreFieldsProps) {
  const t = useTranslate()
  const { error, code } = form.attempt
  const isAboutPassphrase = code === 'vault.wrongPassphrase'
  return (
    <>
      <TextField label={t('unlock.restore.backup')} value={backup.name} isReadOnly size="lg" />
      <PlaceField
        label={t('unlock.restore.name')}
        name={form.name}
        onName={form.setName}
        place={form.place.place}
        onChange={form.place.setAround}
        showMissing={form.isTried}
      />
      <PasswordField
        label={t('unlock.restore.passphrase')}
        value={form.passphrase}
        onChange={form.setPassphrase}
        autoComplete="off"
        error={isAboutPassphrase ? error : undefined}
      />
      {error !== undefined && !isAboutPassphrase && (
        <Banner tone="danger" isAlert>
          {error}
        </Banner>
      )}
      <RestoreStep form={form} />
    </>
  )
}

/** The button; once it was pressed, how far it is. */
function RestoreStep({ form: { attempt, job } }: Pick<RestoreFieldsProps, 'form'>) {
  const t = useTranslate()
  if (!attempt.isRunning)
    return (
      <Button type="submit" variant="primary" size="lg" wide>
        {t('unlock.restore.submit')}
      </Button>
    )
  return (
    <WorkBar
      label={t('unlock.restore.working')}
      progress={job.progress}
      startedAt={job.startedAt}
      onCancel={job.cancel}
    />
  )
}
