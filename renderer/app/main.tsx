import './no-compiled-schemas.ts'
import '../ui/styles.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { matchLocale } from '../../db/domain/i18n/locale.ts'
import { onEvent } from './api/caucus.ts'
import { loadTranslator } from './api/catalogues.ts'
import { LanguageProvider } from './api/language.tsx'
import { PreferencesProvider } from './api/preferences.tsx'
import { ask, askAhead, queryClient, refreshWhatChanges } from './api/queries.ts'
import { refresh } from './api/refresh.ts'
import { Gate } from './gate.tsx'
import { Words } from './words.tsx'

refreshWhatChanges()
onEvent('locking', () => void lastWords().catch(reportError))
// Before the vault is asked how it stands: closing it may still be going on, and is told when it is done.
onEvent('locked', () => void refresh('vault.status'))
// All at once, while React gets ready: the first screen needs the one after the other.
void loadTranslator(matchLocale(new URLSearchParams(location.search).get('language') ?? ''))
askAhead('window', 'preferences', {})
askAhead('vault', 'status', {})

/** The page goes in a moment: nothing more is shown, and what was typed last goes into the vault. */
async function lastWords(): Promise<void> {
  document.documentElement.style.opacity = '0'
  const { handOver } = await import('./api/left-place.ts')
  try {
    await handOver()
  } finally {
    // Main waits no longer.
    await ask('vault', 'handedOver', {})
  }
}

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <PreferencesProvider>
        <LanguageProvider>
          <Words>
            <Gate />
          </Words>
        </LanguageProvider>
      </PreferencesProvider>
    </QueryClientProvider>
  </StrictMode>,
)
