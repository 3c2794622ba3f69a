import { useQuery } from '@tanstack/react-query'
import { createContext, useContext, useEffect, type ReactNode } from 'react'
import type { StartingPreferences, WindowPreferences } from '../../../electron/contract/window.ts'
import { applyTheme } from '../../ui/theme.ts'
import { ask, queryClient } from './queries.ts'

const PreferencesContext = createContext<StartingPreferences | null>(null)
const key = ['window.preferences', {}]

/** Waits for what this computer remembers, and puts the theme on the page. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const { data } = useQuery({ queryKey: key, queryFn: () => ask('window', 'preferences', {}) })
  const theme = data?.theme
  useEffect(() => {
    if (theme) applyTheme(theme)
  }, [theme])
  return data && <PreferencesContext value={data}>{children}</PreferencesContext>
}

/** @throws Error outside the provider */
export function usePreferences(): StartingPreferences {
  const preferences = useContext(PreferencesContext)
  if (!preferences) throw new Error('PreferencesProvider is missing above')
  return preferences
}

/** Shown at once, and kept by main. */
export async function changePreferences(changes: Partial<WindowPreferences>): Promise<void> {
  queryClient.setQueryData<StartingPreferences>(key, (current) => current && { ...current, ...changes })
  await ask('window', 'setPreferences', changes)
}
