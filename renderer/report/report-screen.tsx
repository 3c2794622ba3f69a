import { PageHead } from '../ui/page.tsx'

export function ReportScreen() {
  return <PageHead title="Reports" />
}
