import { useState } from 'react'
import type { BackupRow } from '../../electron/contract/backup.ts'
import { useJob } from '../app/api/jobs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { WorkBar } from '../app/api/work-bar.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { showToast } from '../ui/toast-queue.ts'
import { useAttempt } from '../unlock/parts/attempt.ts'
import { useMoment } from '../app/api/moment.ts'
import { refresh } from '../app/api/refresh.ts'
import styles from './settings.module.css'

/** What needs the passphrase that the backup was made under. */
export interface BackupTask {
  readonly kind: 'verify' | 'restore' | 'reencrypt'
  readonly backup: BackupRow
}

export interface BackupDialogProps {
  readonly task: BackupTask | undefined
  readonly onClose: () => void
  readonly onVerified: (name: string) => void
}

/** Asks for the passphrase of a backup and does what was asked with it. */
export function BackupDialog({ task, onClose, onVerified }: BackupDialogProps) {
  const t = useTranslate()
  const moment = useMoment()
  return (
    <Dialog
      isOpen={task !== undefined}
      onOpenChange={onClose}
      title={task ? t(`settings.ask.${task.kind}`, { day: moment(task.backup.at).exact }) : ''}
      size="sm"
      isDismissable={false}
    >
      {task && <TaskForm task={task} onClose={onClose} onVerified={onVerified} />}
    </Dialog>
  )
}

type TaskFormProps = BackupDialogProps & { readonly task: BackupTask }

function TaskForm({ task, onClose, onVerified }: TaskFormProps) {
  const t = useTranslate()
  const { kind, backup } = task
  const [passphrase, setPassphrase] = useState('')
  const { isRunning, error, run } = useAttempt()
  const jobs = {
    verify: useJob('backup', 'verify'),
    restore: useJob('backup', 'restore'),
    reencrypt: useJob('backup', 'reencrypt'),
  }
  const { name } = backup
  const work: Readonly<Record<BackupTask['kind'], () => Promise<string | undefined>>> = {
    verify: async () => {
      await jobs.verify.run({ name, passphrase })
      onVerified(name)
      return t('settings.verifiedNow')
    },
    restore: async () => {
      const [to] = await ask('file', 'choose', { purpose: 'backup.save' })
      if (!to) return undefined
      await jobs.restore.run({ name, passphrase, to: to.handle })
      return t('settings.restored', { name: to.name })
    },
    reencrypt: async () => {
      await jobs.reencrypt.run({ name, passphrase })
      await refresh('backup.list')
      return t('settings.reencrypted')
    },
  }
  const start = () =>
    run(async () => {
      const message = await work[kind]()
      if (message === undefined) return
      showToast({ message })
      onClose()
    })
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (passphrase !== '') void start()
      }}
    >
      <PasswordField
        label={t('settings.backupPassphrase')}
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
        autoComplete="off"
      />
      {error !== undefined && (
        <Banner tone="danger" isAlert>
          {error}
        </Banner>
      )}
      {isRunning ? (
        <WorkBar
          label={t(kind === 'verify' ? 'settings.checking' : 'settings.working')}
          progress={jobs[kind].progress}
          startedAt={jobs[kind].startedAt}
          onCancel={jobs[kind].cancel}
        />
      ) : (
        <Button type="submit" variant="primary" size="lg">
          {t(`settings.${kind}`)}
        </Button>
      )}
    </form>
  )
}
