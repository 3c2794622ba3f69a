import { useTranslate } from '../app/api/language.tsx'
import { changePreferences, usePreferences } from '../app/api/preferences.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Setting } from './setting.tsx'

/** The language of the window. A language is named in itself. */
export function LanguageSection() {
  const t = useTranslate()
  const { language } = usePreferences()
  const options = [
    { value: 'system', label: t('settings.languageSystem') },
    { value: 'en', label: <span lang="en">English</span> },
    { value: 'es', label: <span lang="es">Español</span> },
  ] as const
  return (
    <Setting title={t('settings.language')} hint={t('settings.languageHint')}>
      <RadioGroup
        label={t('settings.language')}
        labelHidden
        options={options}
        value={language}
        onChange={(chosen) => void changePreferences({ language: chosen })}
      />
    </Setting>
  )
}
