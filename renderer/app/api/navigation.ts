import { useMemo } from 'react'
import { navigate as navigateHash, useHashLocation } from 'wouter/use-hash-location'
import type { Uid } from '../../../db/domain/uid.ts'

/** Where a contact's page is. */
export const contactPath = (kind: 'person' | 'legislator' | 'organization', id: Uid): string =>
  `/${kind === 'person' ? 'people' : `${kind}s`}/${id}`

/** Where all that a query finds is shown. */
export const searchPath = (text: string): string => `/search/${encodeURIComponent(text)}`

/** Goes to a path inside the window; `replace` leaves no step back to where one is. */
export const goTo = (path: string, options?: { readonly replace?: boolean }): void =>
  navigateHash(path, options)

/** Whether one is where one was when this was called. */
export function stillHere(): () => boolean {
  const from = location.hash
  return () => location.hash === from
}

/** `goTo` for what is begun here and takes its time: who went elsewhere meanwhile is left there. */
export function goingOn(): typeof goTo {
  const isHere = stillHere()
  return (path, options) => {
    if (isHere()) goTo(path, options)
  }
}

interface Place {
  readonly path: string
  /** The screen: the first part of the path. */
  readonly screen: string
  /** After it: an id, a tab. */
  readonly rest: readonly string[]
}

/** Where one is. */
export function usePlace(): Place {
  const [path] = useHashLocation()
  return useMemo(() => {
    const [screen = '', ...rest] = path.split('/').filter(Boolean).map(decodeURIComponent)
    return { path, screen, rest }
  }, [path])
}
