import type { Issue } from '../../../db/domain/parse.ts'

/** What is wrong: by the field that can say so, and what is left for the form to say. */
interface PlacedFaults {
  readonly byField: ReadonlyMap<string, Issue>
  readonly left: readonly Issue[]
}

interface FormPlaces {
  /** Whether the form shows a field of this name, which says what is wrong about it. */
  readonly hasField: (name: string) => boolean
  /** The field for what is wrong with the whole, or with its name. */
  readonly whole: string
}

/** No fault is lost: it is said by its field, by the field of the whole, or left. The first of a field counts. */
export function placeFaults(issues: readonly Issue[], places: FormPlaces): PlacedFaults {
  const byField = new Map<string, Issue>()
  const left: Issue[] = []
  for (const issue of issues) {
    const field = fieldOf(issue, places)
    if (field === undefined) left.push(issue)
    else if (!byField.has(field)) byField.set(field, issue)
  }
  return { byField, left }
}

function fieldOf({ path }: Issue, { hasField, whole }: FormPlaces): string | undefined {
  const name = path.replace(/^fields\./u, '').split('.')[0] ?? ''
  if (hasField(name)) return name
  return (name === '' || name === 'name') && hasField(whole) ? whole : undefined
}

const between = ': '

/** "field: issue.key", as the store writes it; a field of the user's own may have a colon in its name. */
export function readIssue(text: string): Issue {
  const end = text.lastIndexOf(between)
  return end < 0
    ? { path: '', key: text }
    : { path: text.slice(0, end), key: text.slice(end + between.length) }
}

/** The same the other way round. */
export const writeIssue = ({ path, key }: Issue): string => (path === '' ? key : `${path}${between}${key}`)
