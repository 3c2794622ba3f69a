import type { Store } from '../../../db/store/store.ts'
import type { Progress } from '../progress.ts'
import type { Size } from '../size.ts'
import { DraftVault } from './draft-vault.ts'
import { makeFollowUps } from './follow-ups.ts'
import { makeInteractions } from './interactions.ts'
import { makeLegislators } from './legislators.ts'
import { makeOrganizations } from './organizations.ts'
import { makeMembers, makePeople, makeTags } from './people.ts'

interface Filling {
  readonly size: Size
  readonly seed: number
  readonly progress: Progress
}

/**
 * Fills an empty vault with invented content through the store: every row passes the triggers of history, search and
 * last contact, in many batches, as if it had been imported. The same seed and size give the same content.
 */
export async function fillVault(store: Store, filling: Filling): Promise<void> {
  const vault = new DraftVault(store, filling)
  await makeMembers(vault)
  await makeTags(vault)
  await makeOrganizations(vault)
  await makePeople(vault)
  await makeLegislators(vault)
  await makeInteractions(vault)
  await makeFollowUps(vault)
}
