import { useEffect } from 'react'
import { useShownLevel } from './api/clearance.ts'
import { copiedByHand, tellCopied } from './api/clipboard.ts'

/** While what is restricted is shown, what somebody copies by hand is taken off the clipboard again too. */
export function useGuardedCopies(): void {
  const isRaised = useShownLevel() !== undefined
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
