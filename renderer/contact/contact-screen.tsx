import { PageHead } from '../ui/page.tsx'
import type { Uid } from '../../db/domain/uid.ts'

export interface ContactScreenProps {
  readonly kind: 'person' | 'legislator' | 'organization'
  readonly id: Uid
}

export function ContactScreen({ kind, id }: ContactScreenProps) {
  return <PageHead title={`${kind} ${id}`} />
}
