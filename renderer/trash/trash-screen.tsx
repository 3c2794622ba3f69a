import { PageHead } from '../ui/page.tsx'

export function TrashScreen() {
  return <PageHead title="Trash" />
}
