import { useState } from 'react'
import type { BackupRow } from '../../electron/contract/backup.ts'
import { showFailure } from '../app/api/failures.ts'
import { useJob } from '../app/api/jobs.ts'
import { useLanguage } from '../app/api/language.tsx'
import { changePreferences, usePreferences } from '../app/api/preferences.tsx'
import { ask, useRead } from '../app/api/queries.ts'
import { WorkBar } from '../app/api/work-bar.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Switch } from '../ui/switch.tsx'
import { showToast } from '../ui/toast-queue.ts'
import { BackupDialog, type BackupTask } from './backup-dialog.tsx'
import { BackupItem } from './backup-item.tsx'
import { byteSize } from '../app/api/byte-size.ts'
import { useMoment } from './moment.ts'
import { refresh } from '../app/api/refresh.ts'
import { Setting } from './setting.tsx'
import { VaultCheck } from './vault-check.tsx'
import styles from './settings.module.css'

/** Copies of the vault: those that are there, and when more are made. */
export function BackupsSection() {
  return (
    <>
      <PlaceWarnings />
      <Backups />
      <Schedule />
      <VaultCheck />
    </>
  )
}

function PlaceWarnings() {
  const { t, locale } = useLanguage()
  const { data } = useRead('vault', 'warnings', {})
  return (
    <>
      {data?.syncService && (
        <Banner tone="warn">{t('settings.synced', { service: data.syncService })}</Banner>
      )}
      {data?.lowSpace && (
        <Banner tone="warn">
          {t('settings.lowSpace', {
            free: byteSize(data.lowSpace.freeBytes, locale),
            wanted: byteSize(data.lowSpace.wantedBytes, locale),
          })}
        </Banner>
      )}
    </>
  )
}

function Backups() {
  const { t, locale } = useLanguage()
  const { data: backups = [] } = useRead('backup', 'list', {})
  const [removing, setRemoving] = useState(false)
  const making = useJob('backup', 'make', { outlivesScreen: true })
  const verifying = useJob('backup', 'verify', { outlivesScreen: true })
  const running = making.isRunning ? making : verifying.isRunning ? verifying : undefined
  const isBusy = running !== undefined || removing
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set())
  const [task, setTask] = useState<BackupTask>()
  const moment = useMoment()
  const [newest] = backups
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
      await refresh('backup.list')
    } catch (error) {
      showFailure(t, error)
    }
  }
  const backUp = (out?: string) =>
    attempt(async () => {
      const { bytes } = await making.run(out === undefined ? {} : { out })
      showToast({ message: t('settings.backedUp', { size: byteSize(bytes, locale) }) })
    })
  const backUpElsewhere = async () => {
    const [folder] = await ask('file', 'choose', { purpose: 'vault.place' })
    if (folder) await backUp(folder.handle)
  }
  const verified = (name: string) => setChecked((before) => new Set([...before, name]))
  const verify = (backup: BackupRow) =>
    backup.state === 'current'
      ? attempt(async () => {
          await verifying.run({ name: backup.name })
          verified(backup.name)
        })
      : setTask({ kind: 'verify', backup })
  const remove = (backup: BackupRow) =>
    attempt(async () => {
      setRemoving(true)
      try {
        await ask('backup', 'remove', { names: [backup.name] })
      } finally {
        setRemoving(false)
      }
      showToast({ message: t('settings.removed') })
    })
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
        <Button variant="primary" icon="archive" isDisabled={isBusy} onPress={() => void backUp()}>
          {t('settings.backupNow')}
        </Button>
        <Button isDisabled={isBusy} onPress={() => void backUpElsewhere()}>
          {t('settings.backupElsewhere')}
        </Button>
      </div>
      {running && (
        <WorkBar
          label={t(making.isRunning ? 'settings.backingUp' : 'settings.checking')}
          progress={running.progress}
          startedAt={running.startedAt}
          onCancel={running.cancel}
        />
      )}
      {backups.length > 0 && (
        <ul className={styles.list}>
          {backups.map((backup) => (
            <BackupItem
              key={backup.name}
              backup={backup}
              isChecked={checked.has(backup.name)}
              onVerify={() => void verify(backup)}
              onRestore={() => setTask({ kind: 'restore', backup })}
              onReencrypt={() => setTask({ kind: 'reencrypt', backup })}
              onRemove={() => void remove(backup)}
            />
          ))}
        </ul>
      )}
      <p className={styles.muted}>{t('settings.retention')}</p>
      <BackupDialog task={task} onClose={() => setTask(undefined)} onVerified={verified} />
    </Setting>
  )
}

function Schedule() {
  const { t } = useLanguage()
  const { backups } = usePreferences()
  return (
    <Setting title={t('settings.schedule')}>
      <Switch
        isSelected={backups.daily}
        onChange={(daily) => void changePreferences({ backups: { ...backups, daily } })}
        description={t('settings.dailyHint')}
      >
        {t('settings.daily')}
      </Switch>
      <Switch
        isSelected={backups.onClose}
        onChange={(onClose) => void changePreferences({ backups: { ...backups, onClose } })}
        description={t('settings.onCloseHint')}
      >
        {t('settings.onClose')}
      </Switch>
    </Setting>
  )
}
