import { PageHead } from '../ui/page.tsx'

export function ImportScreen() {
  return <PageHead title="Import" />
}
