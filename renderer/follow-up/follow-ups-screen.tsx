import { PageHead } from '../ui/page.tsx'

export function FollowUpsScreen() {
  return <PageHead title="Follow-ups" />
}
