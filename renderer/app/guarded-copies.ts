import { useEffect } from 'react'
import { isGuarded } from '../../db/domain/sensitivity.ts'
import { copiedByHand, tellCopied } from './api/clipboard.ts'
import { useRead } from './api/queries.ts'

/** While what is restricted is shown, what somebody copies by hand is taken off the clipboard again too. */
export function useGuardedCopies(): void {
  const isRaised = isGuarded(useRead('clearance', 'status', {}).data?.level)
  useEffect(() => {
    if (!isRaised) return undefined
    const tell = (event: ClipboardEvent) => tellCopied(copiedByHand(event), true)
    window.addEventListener('copy', tell)
    window.addEventListener('cut', tell)
    return () => {
      window.removeEventListener('copy', tell)
      window.removeEventListener('cut', tell)
    }
  }, [isRaised])
}
