import { PageHead } from '../ui/page.tsx'

export function HistoryScreen() {
  return <PageHead title="History" />
}
