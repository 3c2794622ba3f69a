import { PageHead } from '../ui/page.tsx'

export function OrganizationsScreen() {
  return <PageHead title="Organizations" />
}
