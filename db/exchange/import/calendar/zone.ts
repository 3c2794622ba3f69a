import { isZone } from '../../../domain/instant.ts'
import { windowsZones } from './windows-zone.ts'

/**
 * The IANA name of a zone that a calendar names: by itself, behind a prefix of its writer
 * (`/example.org/20050126_1/America/Denver`), as Windows calls it, or by the place that the file's own definition gives.
 * Undefined when nobody knows it.
 */
export function toZone(name: string, places: ReadonlyMap<string, string>): string | undefined {
  const known = windowsZones[name]
  if (known !== undefined) return known
  const place = places.get(name)
  return [name, name.replace('-', '/'), ...suffixes(name), ...(place === undefined ? [] : [place])].find(
    isNamedZone,
  )
}

/** `Etc/GMT+5` is a zone; the bare offsets that a machine takes as well are not names. */
const isNamedZone = (name: string): boolean => /^[A-Z]/iu.test(name) && isZone(name)

const suffixes = (name: string): string[] => {
  const parts = name.slice(0, 200).split('/')
  return [3, 2].map((length) => parts.slice(-length).join('/'))
}
