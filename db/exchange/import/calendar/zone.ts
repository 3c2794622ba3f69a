import { isZone } from '../../../domain/instant.ts'
import { windowsZones } from './windows-zone.ts'

/**
 * The IANA name of a zone that a calendar names: by itself, behind a prefix of its writer
 * (`/example.org/20050126_1/America/Denver`), as Windows and Exchange call it, or by the place that the file's own
 * definition gives or behaves like. Undefined when nobody knows it.
 */
export function toZone(written: string, places: ReadonlyMap<string, string>): string | undefined {
  const name = bareName(written)
  const known = windowsNames.get(name.toLowerCase()) ?? shownNames.find(([shape]) => shape.test(name))?.[1]
  if (known !== undefined) return known
  const place = places.get(name)
  return [name, name.replace('-', '/'), ...suffixes(name), ...(place === undefined ? [] : [place])].find(
    isNamedZone,
  )
}

/** Some writers put quotes inside of those that the format has. */
export const bareName = (name: string): string => name.replace(/^[\s"'\\]+|[\s"'\\]+$/gu, '')

const windowsNames = new Map(Object.entries(windowsZones).map(([name, zone]) => [name.toLowerCase(), zone]))

/** As Windows shows zones to people, and Exchange names them now and then: `(UTC-05:00) Eastern Time (US & Canada)`. */
const shownNames: readonly (readonly [RegExp, string])[] = [
  [/\beastern time \(us/iu, 'America/New_York'],
  [/\bcentral time \(us/iu, 'America/Chicago'],
  [/\bmountain time \(us/iu, 'America/Denver'],
  [/\bpacific time \(us/iu, 'America/Los_Angeles'],
  [/\) ?arizona$/iu, 'America/Phoenix'],
  [/\) ?alaska$/iu, 'America/Anchorage'],
  [/\) ?hawaii$/iu, 'Pacific/Honolulu'],
  [/\batlantic time \(canada/iu, 'America/Halifax'],
  [/\) ?guadalajara, mexico city/iu, 'America/Mexico_City'],
  [/\) ?bogota, lima, quito/iu, 'America/Bogota'],
  [/\bdublin, edinburgh, lisbon, london/iu, 'Europe/London'],
  [/\bamsterdam, berlin, bern/iu, 'Europe/Berlin'],
  [/\bbrussels, copenhagen, madrid, paris/iu, 'Europe/Paris'],
  [/\bcoordinated universal time|^tzone:\/\/microsoft\/utc$/iu, 'UTC'],
]

/** `Etc/GMT+5` is a zone; the bare offsets that a machine takes as well are not names. */
const isNamedZone = (name: string): boolean => /^[A-Z]/iu.test(name) && isZone(name)

const suffixes = (name: string): string[] => {
  const parts = name.slice(0, 200).split('/')
  return [3, 2].map((length) => parts.slice(-length).join('/'))
}
