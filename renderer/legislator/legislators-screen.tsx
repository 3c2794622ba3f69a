import { PageHead } from '../ui/page.tsx'

export function LegislatorsScreen() {
  return <PageHead title="Legislators" />
}
