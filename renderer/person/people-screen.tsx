import { PageHead } from '../ui/page.tsx'

export function PeopleScreen() {
  return <PageHead title="People" />
}
