import { useMemo, useState } from 'react'
import type { FoundContact } from '../../electron/contract/contact.ts'
import { useRead } from '../app/api/queries.ts'
import {
  decided,
  undecided,
  withEdit,
  withoutOwn,
  withWho,
  type MailDecisions,
  type MailEdit,
} from './mail-choices.ts'

/** The mails that were read, and what is decided of them. */
export function useMailReview() {
  const [held, setHeld] = useState<number | null>(null)
  const [decisions, setDecisions] = useState<MailDecisions>(undecided)
  /** Contacts who have none of the addresses and were chosen for one. */
  const [found, setFound] = useState<readonly FoundContact[]>([])
  const { data, error } = useRead('mail', 'review', { import: held ?? 0 }, { enabled: held !== null })
  const mails = useMemo(() => (data ? decided(data, decisions) : []), [data, decisions])
  return {
    held,
    review: held === null ? undefined : data,
    error: held === null ? null : error,
    mails,
    decisions,
    begin: (number: number, before: MailDecisions) => {
      setDecisions(before)
      setHeld(number)
    },
    decide: (change: Partial<MailDecisions>) => setDecisions((now) => ({ ...now, ...change })),
    edit: (mail: number, change: MailEdit) => setDecisions((now) => withEdit(now, mail, change)),
    say: (said: Parameters<typeof withWho>[1]) => setDecisions((now) => withWho(now, said)),
    sayAsElsewhere: (mail: number, address: string) => setDecisions((now) => withoutOwn(now, mail, address)),
    found,
    learn: (contact: FoundContact) => setFound((now) => [...now, contact]),
  }
}
