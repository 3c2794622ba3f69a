import { createContext, useContext, type ReactNode } from 'react'
import type { UiLabels } from './ui-labels.ts'

const LabelsContext = createContext<UiLabels | null>(null)

interface UiLabelsProviderProps {
  readonly labels: UiLabels
  readonly children: ReactNode
}

/** Gives the parts below it their words, in the language of the catalogue they were taken from. */
export function UiLabelsProvider({ labels, children }: UiLabelsProviderProps) {
  return <LabelsContext value={labels}>{children}</LabelsContext>
}

/** @throws Error outside a provider: a part must never speak a language nobody chose. */
export function useUiLabels(): UiLabels {
  const labels = useContext(LabelsContext)
  if (!labels) throw new Error('This part needs UiLabelsProvider above it')
  return labels
}
