import '../app/no-compiled-schemas.ts'
import '../ui/styles.ts'
import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import text from '../ui/text.module.css'
import { applyLanguage, applyTheme, type Theme } from '../ui/theme.ts'
import { ToastRegion } from '../ui/toast-region.tsx'
import { uiLabels } from '../ui/ui-labels.ts'
import { UiProvider } from '../ui/ui-provider.tsx'
import { Basics, Icons } from './basics.tsx'
import { Fields } from './fields.tsx'
import styles from './gallery.module.css'
import { Lists } from './lists.tsx'
import { NotesParts } from './notes.tsx'
import { Overlays } from './overlays.tsx'

type Language = 'en' | 'es' | 'ar'

const undoKeys = ['Ctrl', 'Z']
const english = uiLabels(translator('en'), undoKeys)
const labels = { en: english, es: uiLabels(translator('es'), undoKeys), ar: english }

/** Every part in every state. Not part of a release; `?theme=dark&language=es` opens it so. */
function Gallery() {
  const asked = new URLSearchParams(location.search)
  const [theme, setTheme] = useState((asked.get('theme') ?? 'system') as Theme)
  const [language, setLanguage] = useState((asked.get('language') ?? 'en') as Language)
  useEffect(() => applyTheme(theme), [theme])
  useEffect(() => applyLanguage(language, language === 'ar'), [language])
  return (
    <UiProvider locale={language} labels={labels[language]} navigate={() => undefined}>
      <main className={styles.page}>
        <h1 className={text.title}>Components</h1>
        <p className={text.lede}>Every part in every state, on one page.</p>
        <div className={styles.switches}>
          <SegmentedControl
            label="Theme"
            value={theme}
            onChange={setTheme}
            segments={(['system', 'light', 'dark', 'contrast-light', 'contrast-dark'] as const).map(
              (value) => ({
                value,
                label: value,
              }),
            )}
          />
          <SegmentedControl
            label="Language"
            value={language}
            onChange={setLanguage}
            segments={[
              { value: 'en', label: 'English' },
              { value: 'es', label: 'Español' },
              { value: 'ar', label: 'Right to left' },
            ]}
          />
        </div>
        <div className={styles.grid}>
          <Basics />
          <Fields />
          <Overlays />
          <Lists />
          <NotesParts />
          <Icons />
        </div>
      </main>
      <ToastRegion label="Notices" />
    </UiProvider>
  )
}

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')
createRoot(root).render(
  <StrictMode>
    <Gallery />
  </StrictMode>,
)
