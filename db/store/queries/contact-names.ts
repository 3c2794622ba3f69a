import type { MatchKind, MatchSubject } from '../../domain/matching/subject.ts'
import { visibleSql } from '../visible.ts'
import type { PlanSource } from './known-contacts.ts'

interface NamedContact {
  readonly id: number
  readonly names: MatchSubject['names']
}

interface NameRow {
  readonly id: number
  readonly name: string
  readonly otherNames: string
  readonly given: string | null
  readonly middle: string | null
  readonly family: string | null
  readonly suffix: string | null
  readonly preferred: string | null
}

/** So many are read at once, and so many in all. */
const [pageSize, mostNames] = [5000, 1_000_000]

/** What all persons or organizations that may be shown are called; read page by page. */
export function* contactNames(source: PlanSource, noun: MatchKind): Generator<NamedContact> {
  const page = source.statement(
    `select c.id, c.display_name as name, c.other_names as otherNames, p.given_name as given,
       p.middle_name as middle, p.family_name as family, p.suffix, p.preferred_name as preferred
     from contact c join record on record.id = c.id left join person p on p.id = c.id
     where c.id > ? and c.noun = '${noun}' and ${visibleSql(source, 'record')} order by c.id limit ${pageSize}`,
  )
  let last = 0
  for (let read = 0; read < mostNames; read += pageSize) {
    const rows = page.all(last) as NameRow[]
    for (const row of rows) yield toNamed(noun, row)
    last = rows.at(-1)?.id ?? last
    if (rows.length < pageSize) return
  }
}

const toNamed = (noun: MatchKind, { id, name, otherNames, ...parts }: NameRow): NamedContact => ({
  id,
  names: [
    noun === 'person' ? parts : name,
    ...(otherNames === '[]' ? [] : (JSON.parse(otherNames) as string[])),
  ],
})
