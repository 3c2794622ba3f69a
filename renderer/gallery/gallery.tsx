import '../ui/styles.ts'
import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import text from '../ui/text.module.css'
import { applyLanguage, applyTheme, type Theme } from '../ui/theme.ts'
import { ToastRegion } from '../ui/toast-region.tsx'
import { UiProvider } from '../ui/ui-provider.tsx'
import { Basics, Icons } from './basics.tsx'
import { Fields } from './fields.tsx'
import styles from './gallery.module.css'
import { labelsEn } from './labels-en.ts'
import { labelsEs } from './labels-es.ts'
import { Lists } from './lists.tsx'
import { Overlays } from './overlays.tsx'

type Language = 'en' | 'es' | 'ar'

const labels = { en: labelsEn, es: labelsEs, ar: labelsEn }

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
