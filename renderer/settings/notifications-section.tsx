import { useTranslate } from '../app/api/language.tsx'
import { changePreferences, usePreferences } from '../app/api/preferences.tsx'
import { Switch } from '../ui/switch.tsx'
import { Setting } from './setting.tsx'

/** What the desktop tells while Caucus is not looked at. */
export function NotificationsSection() {
  const t = useTranslate()
  const { notifications } = usePreferences()
  return (
    <Setting title={t('settings.onDesktop')} hint={t('settings.onDesktopHint')}>
      <Switch
        isSelected={notifications}
        onChange={(isOn) => void changePreferences({ notifications: isOn })}
        description={t('settings.tellDueHint')}
      >
        {t('settings.tellDue')}
      </Switch>
    </Setting>
  )
}
