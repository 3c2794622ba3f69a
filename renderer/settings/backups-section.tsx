import { useState } from 'react'
import type { BackupRow } from '../../electron/contract/backup.ts'
import { api, valueOf } from '../app/api/caucus.ts'
import { showFailure } from '../app/api/failures.ts'
import { useLanguage } from '../app/api/language.tsx'
import { changePreferences, usePreferences } from '../app/api/preferences.tsx'
import { ask, useRead } from '../app/api/queries.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { Switch } from '../ui/switch.tsx'
import { showToast } from '../ui/toast-queue.ts'
import { BackupDialog, type BackupTask } from './backup-dialog.tsx'
import { BackupItem } from './backup-item.tsx'
import { byteSize } from './byte-size.ts'
import { useMoment } from './moment.ts'
import { refresh } from './refresh.ts'
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
  const [working, setWorking] = useState<string>()
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set())
  const [task, setTask] = useState<BackupTask>()
  const moment = useMoment()
  const [newest] = backups
  const during = async (label: string, work: () => Promise<void>) => {
    setWorking(label)
    try {
      await work()
      await refresh('backup.list')
    } catch (error) {
      showFailure(t, error)
    } finally {
      setWorking(undefined)
    }
  }
  const backUp = (out?: string) =>
    during(t('settings.backingUp'), async () => {
      const { result } = api.backup.make(out === undefined ? {} : { out }, () => undefined)
      const { bytes } = await valueOf(result)
      showToast({ message: t('settings.backedUp', { size: byteSize(bytes, locale) }) })
    })
  const backUpElsewhere = async () => {
    const [folder] = await ask('file', 'choose', { purpose: 'vault.place' })
    if (folder) await backUp(folder.handle)
  }
  const verified = (name: string) => setChecked((before) => new Set([...before, name]))
  const verify = (backup: BackupRow) =>
    backup.state === 'current'
      ? during(t('settings.backingUp'), async () => {
          await valueOf(api.backup.verify({ name: backup.name }, () => undefined).result)
          verified(backup.name)
        })
      : setTask({ kind: 'verify', backup })
  const remove = (backup: BackupRow) =>
    during(t('settings.remove'), async () => {
      await ask('backup', 'remove', { names: [backup.name] })
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
        <Button variant="primary" icon="archive" isDisabled={!!working} onPress={() => void backUp()}>
          {t('settings.backupNow')}
        </Button>
        <Button isDisabled={!!working} onPress={() => void backUpElsewhere()}>
          {t('settings.backupElsewhere')}
        </Button>
      </div>
      {working && <ProgressBar label={working} />}
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
