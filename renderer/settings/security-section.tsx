import { useTranslate } from '../app/api/language.tsx'
import { changePreferences, usePreferences } from '../app/api/preferences.tsx'
import { ask, useRead } from '../app/api/queries.ts'
import { NumberField } from '../ui/number-field.tsx'
import { Switch } from '../ui/switch.tsx'
import { Clearance } from './clearance.tsx'
import { refresh } from '../app/api/refresh.ts'
import { Renewal } from './renewal.tsx'
import { Setting } from './setting.tsx'
import { WaysIn } from './ways-in.tsx'
import styles from './settings.module.css'

const limits = ['unlocked', 'forced', 'swap', 'eyes', 'older', 'backups', 'exports', 'lost'] as const

/** What opens the vault, when it closes itself, and what all that is not good for. */
export function SecuritySection() {
  const t = useTranslate()
  return (
    <>
      <Locking />
      <Copying />
      <Clearance />
      <WaysIn />
      <Renewal />
      <Setting title={t('settings.limitsTitle')}>
        <ul className={styles.limits}>
          {limits.map((limit) => (
            <li key={limit}>{t(`settings.limit.${limit}`)}</li>
          ))}
        </ul>
      </Setting>
    </>
  )
}

function Copying() {
  const t = useTranslate()
  const { clearClipboard } = usePreferences()
  return (
    <Setting title={t('settings.clipboardTitle')}>
      <Switch
        isSelected={clearClipboard}
        onChange={(isOn) => void changePreferences({ clearClipboard: isOn })}
        description={t('settings.clipboardHint')}
      >
        {t('settings.clipboard')}
      </Switch>
    </Setting>
  )
}

function Locking() {
  const t = useTranslate()
  const { idleMinutes } = usePreferences()
  const { data } = useRead('vault', 'meetingMode', {})
  const setMeeting = async (on: boolean) => {
    await ask('vault', 'setMeetingMode', { on })
    await refresh('vault.meetingMode')
  }
  return (
    <Setting title={t('settings.lockTitle')}>
      <div className={styles.short}>
        <NumberField
          label={t('settings.idle')}
          hint={t('settings.idleHint')}
          minValue={1}
          maxValue={60}
          value={idleMinutes}
          onChange={(minutes) => {
            if (Number.isInteger(minutes)) void changePreferences({ idleMinutes: minutes })
          }}
        />
      </div>
      <Switch
        isSelected={data?.on ?? false}
        onChange={(on) => void setMeeting(on)}
        description={t('settings.meetingHint')}
      >
        {t('settings.meeting')}
      </Switch>
    </Setting>
  )
}
