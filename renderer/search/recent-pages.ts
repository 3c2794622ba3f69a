import { useSyncExternalStore } from 'react'
import { isUid, type Uid } from '../../db/domain/uid.ts'

const most = 6
const listeners = new Set<() => void>()
let recent: readonly Uid[] = []

/** The id of the contact whose page the address is. */
function contactIn(hash: string): Uid | undefined {
  const [, screen, id] = hash.replace(/^#/, '').split('/')
  const isContact = screen === 'people' || screen === 'legislators' || screen === 'organizations'
  return isContact && id !== undefined && isUid(id) ? id : undefined
}

function remember(): void {
  const id = contactIn(location.hash)
  if (id === undefined) return
  recent = [id, ...recent.filter((one) => one !== id)].slice(0, most)
  for (const listener of listeners) listener()
}

window.addEventListener('hashchange', remember)

/**
 * The contacts whose pages were seen last, newest first: ids only, in memory only, gone with the window. The vault
 * process says what they are called, if they may be named here.
 */
export const useRecentPages = (): readonly Uid[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => recent,
  )
