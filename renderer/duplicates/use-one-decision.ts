import { useRef, useState } from 'react'
import type { DuplicateGroup } from '../../electron/contract/duplicates.ts'

/** What keeps a second decision from the group that the first was about, until the list has moved on. */
export interface OneDecision {
  /** It was decided about the group in sight, and the list does not show that yet. */
  readonly isPending: boolean
  /** Begins what was decided, which gives whether it was done; nothing while another is pending. */
  readonly decide: (work: () => Promise<boolean>) => void
}

/** A list that is read anew has new rows: the very row that was decided about is only there until then. */
export function useOneDecision(group: DuplicateGroup | undefined): OneDecision {
  const [decided, setDecided] = useState<{ readonly about: DuplicateGroup; readonly isDone: boolean }>()
  // Two keys may come before the window is drawn again.
  const begun = useRef<DuplicateGroup | undefined>(undefined)
  const isPending =
    decided !== undefined && group !== undefined && (!decided.isDone || decided.about === group)
  const decide = (work: () => Promise<boolean>) => {
    if (group === undefined || isPending || begun.current === group) return
    begun.current = group
    setDecided({ about: group, isDone: false })
    void work().then((isDone) => {
      if (!isDone) begun.current = undefined
      setDecided(isDone ? { about: group, isDone } : undefined)
    })
  }
  return { isPending, decide }
}
