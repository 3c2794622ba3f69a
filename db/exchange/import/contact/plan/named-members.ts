import { fold } from '../../../../domain/fold.ts'
import type { MemberId } from '../../../../domain/member.ts'
import type { PlanSource } from '../../../../store/queries/known-contacts.ts'
import { knownMembers } from '../../../../store/queries/known-words.ts'

/** Our own people as rows name them; those who have left look after contacts still. */
export class NamedMembers {
  readonly #byName: ReadonlyMap<string, readonly { readonly uid: MemberId }[]>

  constructor(source: PlanSource) {
    this.#byName = Map.groupBy(knownMembers(source), ({ name }) => fold(name))
  }

  /** Undefined where nobody, or more than one, is called so. */
  find(text: string): MemberId | undefined {
    const [member, ...others] = this.#byName.get(fold(text)) ?? []
    return others.length === 0 ? member?.uid : undefined
  }
}
