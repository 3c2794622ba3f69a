/** Where an element of the outermost list or object begins, and the items of lists within it by path ("people.3"). */
interface JsonPlace {
  readonly line: number
  readonly lines: Readonly<Record<string, number>>
}

interface Container {
  readonly isList: boolean
  /** Of the element that is being read: its place in a list, or its key; null where a key is next. */
  at: number | string | null
}

interface PlaceInProgress {
  readonly line: number
  readonly items: Map<string, number>
}

const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},:\n]|[^\s"[\]{},:]+/g

/** The places of the elements by key or number. The text is known to be valid; of a key that stands twice the last counts. */
export function jsonPlaces(text: string): ReadonlyMap<string, JsonPlace> {
  const places = new Map<string, PlaceInProgress>()
  const open: Container[] = []
  let line = 1
  for (const [token] of text.matchAll(tokens))
    if (token === '\n') line++
    else if (token === ',') goOn(open.at(-1))
    else if (token === ']' || token === '}') open.pop()
    else if (token !== ':') {
      const isKey = begin(token, open)
      if (isKey || open.at(-1)?.isList) keep(places, open, line)
      if (!isKey && (token === '[' || token === '{'))
        open.push({ isList: token === '[', at: token === '[' ? 0 : null })
    }
  return new Map(
    [...places].map(([key, place]) => [key, { line: place.line, lines: Object.fromEntries(place.items) }]),
  )
}

function goOn(container: Container | undefined): void {
  if (container) container.at = typeof container.at === 'number' ? container.at + 1 : null
}

/** Whether the token is a key of the innermost object. */
function begin(token: string, open: readonly Container[]): boolean {
  const inner = open.at(-1)
  if (inner === undefined || inner.at !== null) return false
  inner.at = String(JSON.parse(token))
  return true
}

/** An element of the outermost value, or an item of a list within one of an object. */
function keep(places: Map<string, PlaceInProgress>, open: readonly Container[], line: number): void {
  const [outermost, ...inner] = open
  const key = String(outermost?.at)
  if (inner.length === 0) places.set(key, { line, items: new Map() })
  else if (outermost?.isList === false && inner.at(-1)?.isList)
    places.get(key)?.items.set(inner.map(({ at }) => at).join('.'), line)
}
