import { PageHead } from '../ui/page.tsx'

export interface SettingsScreenProps {
  /** Which part is open; the first one when left out. */
  readonly section?: string | undefined
}

export function SettingsScreen({ section = '' }: SettingsScreenProps) {
  return <PageHead title={`Settings ${section}`} />
}
