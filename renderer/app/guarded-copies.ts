import { useEffect } from 'react'
import { copiedByHand, tellCopied } from './api/clipboard.ts'
import { useRead } from './api/queries.ts'

/** While what is restricted is shown, what somebody copies by hand is taken off the clipboard again too. */
export function useGuardedCopies(): void {
  const level = useRead('clearance', 'status', {}).data?.level
  const isRaised = level === 'restricted' || level === 'survivor'
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
