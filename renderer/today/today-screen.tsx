import { PageHead } from '../ui/page.tsx'

export function TodayScreen() {
  return <PageHead title="Today" />
}
