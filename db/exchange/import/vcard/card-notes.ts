import type { DraftDoubt, DraftExternalId, DraftPhoto, DraftPoint } from '../contact/draft/contact-draft.ts'
import { quote, type ReadingProblem, type ReadingProblemCode } from '../reading-problem.ts'
import type { CardVersion } from './card.ts'
import type { Property } from './property.ts'

interface Ranked {
  readonly point: DraftPoint
  readonly preference: number | null
}

/** What has been read of one card so far. */
export class CardNotes {
  readonly line: number
  readonly version: CardVersion
  readonly problems: ReadingProblem[] = []
  readonly remarks: string[] = []
  /** Why nobody is to write to them. */
  readonly refusals: string[] = []
  readonly doubts: DraftDoubt[] = []
  readonly formatted: string[] = []
  /** Family, given, additional, prefixes, suffixes; each card should have one. */
  readonly structured: (readonly (readonly string[])[])[] = []
  readonly nicknames: string[] = []
  readonly otherNames: string[] = []
  readonly organizations: (readonly string[])[] = []
  readonly titles: string[] = []
  readonly roles: string[] = []
  readonly departments: string[] = []
  readonly languages: { readonly language: string; readonly preference: number }[] = []
  readonly tags: string[] = []
  readonly custom = new Map<string, string>()
  readonly notes: string[] = []
  readonly externalIds: DraftExternalId[] = []
  readonly members: string[] = []
  readonly #ranked: Ranked[] = []
  readonly #groupLabels: ReadonlyMap<string, string>
  kind = 'individual'
  isCompany = false
  omittedYear = '1604'
  pronouns: string | null = null
  photo: DraftPhoto | null = null
  /** The card is not for everybody who sees the book. */
  isPrivate = false

  constructor(line: number, version: CardVersion, groupLabels: ReadonlyMap<string, string>) {
    this.line = line
    this.version = version
    this.#groupLabels = groupLabels
  }

  report(code: ReadingProblemCode, line: number, detail: string): void {
    this.problems.push({ code, line, detail: quote(detail) })
  }

  remark(name: string, value: string): void {
    if (value.trim() !== '') this.remarks.push(`${name}: ${quote(value)}`)
  }

  /** Adds to what a custom field says already. */
  setCustom(label: string, value: string): void {
    const before = this.custom.get(label)
    if (value === '' || before === value) return
    this.custom.set(label, before === undefined ? value : `${before}; ${value}`)
  }

  labelFor({ group }: Property): string | undefined {
    return group === null ? undefined : this.#groupLabels.get(group)
  }

  addPoint(point: DraftPoint, preference: number | null): void {
    if (point.value !== '') this.#ranked.push({ point, preference })
  }

  /** At most one of a kind is the primary one: the most preferred, and of those the first. */
  get points(): DraftPoint[] {
    const best = new Map<string, Ranked>()
    for (const ranked of this.#ranked) {
      const before = best.get(ranked.point.kind)
      if (ranked.preference !== null && (before?.preference ?? 101) > ranked.preference)
        best.set(ranked.point.kind, ranked)
    }
    return this.#ranked.map((ranked) =>
      best.get(ranked.point.kind) === ranked ? { ...ranked.point, isPrimary: true } : ranked.point,
    )
  }
}
