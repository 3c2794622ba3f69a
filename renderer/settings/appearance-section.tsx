import { useTranslate } from '../app/api/language.tsx'
import { changePreferences, usePreferences } from '../app/api/preferences.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Setting } from './setting.tsx'

const themes = ['system', 'light', 'dark', 'contrast-light', 'contrast-dark'] as const

/** How the window looks. */
export function AppearanceSection() {
  const t = useTranslate()
  const { theme } = usePreferences()
  return (
    <Setting title={t('settings.theme')}>
      <RadioGroup
        label={t('settings.theme')}
        labelHidden
        options={themes.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
        value={theme}
        onChange={(chosen) => void changePreferences({ theme: chosen })}
      />
    </Setting>
  )
}
