import { useState } from 'react'
import type { BackupRow } from '../../electron/contract/backup.ts'
import { useOpenedAgain } from '../app/api/left-place.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { WorkBar } from '../app/api/work-bar.tsx'
import { Button } from '../ui/button.tsx'
import { BackupDialog, type BackupTask } from './backup-dialog.tsx'
import { BackupItem } from './backup-item.tsx'
import { useMoment } from '../app/api/moment.ts'
import { Setting } from './setting.tsx'
import styles from './settings.module.css'
import { useBackupWork } from './use-backup-work.ts'

const none: readonly BackupRow[] = []

/** The backups that are there, and what can be done with each. */
export function Backups() {
  const t = useTranslate()
  const { data: backups = none } = useRead('backup', 'list', {})
  const work = useBackupWork()
  const [task, setTask] = useState<BackupTask>()
  useOpenedAgain('backup', () => {
    if (!work.isBusy) work.backUp()
  })
  const moment = useMoment()
  const [newest] = backups
  return (
    <Setting
      title={t('settings.backups')}
      hint={
        newest === undefined
          ? t('settings.noBackups')
          : t('settings.newest', { day: moment(newest.at).exact })
      }
    >
      <div className={styles.buttons}>
        <Button variant="primary" icon="archive" isDisabled={work.isBusy} onPress={work.backUp}>
          {t('settings.backupNow')}
        </Button>
        <Button isDisabled={work.isBusy} onPress={work.backUpElsewhere}>
          {t('settings.backupElsewhere')}
        </Button>
      </div>
      <BackupProgress work={work} />
      <BackupList backups={backups} work={work} onTask={setTask} />
      <p className={styles.muted}>{t('settings.retention')}</p>
      <BackupDialog task={task} onClose={() => setTask(undefined)} onVerified={work.verified} />
    </Setting>
  )
}

type BackupWork = ReturnType<typeof useBackupWork>

function BackupProgress({ work: { making, verifying } }: { readonly work: BackupWork }) {
  const t = useTranslate()
  const running = making.isRunning ? making : verifying
  if (!running.isRunning) return null
  return (
    <WorkBar
      label={t(making.isRunning ? 'settings.backingUp' : 'settings.checking')}
      progress={running.progress}
      startedAt={running.startedAt}
      onCancel={running.cancel}
    />
  )
}

interface BackupListProps {
  readonly backups: readonly BackupRow[]
  readonly work: BackupWork
  readonly onTask: (task: BackupTask) => void
}

function BackupList({ backups, work, onTask }: BackupListProps) {
  if (backups.length === 0) return null
  const verify = (backup: BackupRow) =>
    backup.state === 'current' ? work.verify(backup) : onTask({ kind: 'verify', backup })
  return (
    <ul className={styles.list}>
      {backups.map((backup) => (
        <BackupItem
          key={backup.name}
          backup={backup}
          isChecked={work.isChecked(backup)}
          onVerify={() => verify(backup)}
          onRestore={() => onTask({ kind: 'restore', backup })}
          onReencrypt={() => onTask({ kind: 'reencrypt', backup })}
          onRemove={() => work.remove(backup)}
        />
      ))}
    </ul>
  )
}
