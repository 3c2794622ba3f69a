import { useState } from 'react'
import type { BackupRow } from '../../electron/contract/backup.ts'
import { useJob } from '../app/api/jobs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { WorkBar } from '../app/api/work-bar.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { showToast } from '../ui/toast-queue.ts'
import { AttemptForm } from '../unlock/parts/attempt-form.tsx'
import { useAttempt } from '../unlock/parts/attempt.ts'
import { useMoment } from '../app/api/moment.ts'
import { refresh } from '../app/api/refresh.ts'

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
  const { kind } = task
  const [passphrase, setPassphrase] = useState('')
  const attempt = useAttempt()
  const { job, work } = useBackupDeeds(task.backup.name, onVerified)[kind]
  const start = () =>
    attempt.run(async () => {
      const message = await work(passphrase)
      if (message === undefined) return
      showToast({ message })
      onClose()
    })
  return (
    <AttemptForm
      attempt={attempt}
      onSubmit={() => passphrase !== '' && void start()}
      submit={{ children: t(`settings.${kind}`) }}
      working={
        <WorkBar
          label={t(kind === 'verify' ? 'settings.checking' : 'settings.working')}
          progress={job.progress}
          startedAt={job.startedAt}
          onCancel={job.cancel}
        />
      }
    >
      <PasswordField
        label={t('settings.backupPassphrase')}
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
        autoComplete="off"
      />
    </AttemptForm>
  )
}

/** What can be done with the passphrase. Each says in the end that it is done; undefined where nothing was. */
function useBackupDeeds(name: string, onVerified: BackupDialogProps['onVerified']) {
  const t = useTranslate()
  const verifying = useJob('backup', 'verify')
  const restoring = useJob('backup', 'restore')
  const reencrypting = useJob('backup', 'reencrypt')
  return {
    verify: {
      job: verifying,
      work: async (passphrase: string) => {
        await verifying.run({ name, passphrase })
        onVerified(name)
        return t('settings.verifiedNow')
      },
    },
    restore: {
      job: restoring,
      work: async (passphrase: string) => {
        const [to] = await ask('file', 'choose', { purpose: 'backup.save' })
        if (!to) return undefined
        await restoring.run({ name, passphrase, to: to.handle })
        return t('settings.restored', { name: to.name })
      },
    },
    reencrypt: {
      job: reencrypting,
      work: async (passphrase: string) => {
        await reencrypting.run({ name, passphrase })
        await refresh('backup.list')
        return t('settings.reencrypted')
      },
    },
  }
}
