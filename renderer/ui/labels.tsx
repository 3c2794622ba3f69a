import { createContext, useContext, type ReactNode } from 'react'

/** The few words that parts say themselves. Everything else comes with the props of the part. */
export interface UiLabels {
  readonly close: string
  readonly cancel: string
  readonly clear: string
  readonly undo: string
  readonly undoKeys: readonly string[]
  readonly dismiss: string
  readonly show: string
  readonly hide: string
  readonly showPassphrase: string
  readonly hidePassphrase: string
  readonly openCalendar: string
  readonly clearDate: string
  readonly noMatches: string
  readonly couldNotLoad: string
  readonly loading: string
  /** Where a person is: the name of the trail above the page. */
  readonly breadcrumbs: string
  readonly remove: (name: string) => string
  readonly resizePanel: string
  readonly grid: GridLabels
}

export interface GridLabels {
  readonly selectAll: string
  readonly columnMenu: (name: string) => string
  readonly sortAscending: string
  readonly sortDescending: string
  readonly addSortAscending: string
  readonly addSortDescending: string
  readonly clearSort: string
  readonly moveLeft: string
  readonly moveRight: string
  readonly wider: string
  readonly narrower: string
  readonly hideColumn: string
  /** Names of the two parts of a column’s menu; read aloud. */
  readonly sortGroup: string
  readonly placeGroup: string
  readonly columns: string
  readonly resetColumns: string
  readonly loadingRow: string
  readonly failed: string
  readonly retry: string
}

const LabelsContext = createContext<UiLabels | null>(null)

export interface UiLabelsProviderProps {
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
