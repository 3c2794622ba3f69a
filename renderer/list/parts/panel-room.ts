import { useSyncExternalStore } from 'react'

/** From here on the panel leaves a queue most of the window. */
const roomy = matchMedia('(min-width: 80rem)')

const useHasRoom = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      roomy.addEventListener('change', listener)
      return () => roomy.removeEventListener('change', listener)
    },
    () => roomy.matches,
  )

/**
 * Whether the panel of the current row is shown: as was said, else always. A queue has a current row before anybody
 * chose one: there its panel comes by itself only where there is room for it.
 */
export function useIsPanelShown(isHidden: boolean | null, isQueue: boolean): boolean {
  const hasRoom = useHasRoom()
  return isHidden === null ? hasRoom || !isQueue : !isHidden
}
