import { PageHead } from '../ui/page.tsx'

export function WelcomeScreen() {
  return <PageHead title="Welcome" />
}
