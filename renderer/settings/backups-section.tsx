import { useLanguage } from '../app/api/language.tsx'
import { changePreferences, usePreferences } from '../app/api/preferences.tsx'
import { useRead } from '../app/api/queries.ts'
import { Banner } from '../ui/banner.tsx'
import { Switch } from '../ui/switch.tsx'
import { BackupNotice } from './parts/backup-notice.tsx'
import { Backups } from './backups.tsx'
import { byteSize } from '../app/api/byte-size.ts'
import { Setting } from './setting.tsx'
import { VaultCheck } from './vault-check.tsx'

/** Copies of the vault: those that are there, and when more are made. */
export function BackupsSection() {
  return (
    <>
      <BackupNotice isAmongBackups />
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
