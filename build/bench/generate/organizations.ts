import { coalitionStatuses } from '../../../db/domain/organization.ts'
import { insertContactPoint } from '../../../db/store/queries/contact-point.ts'
import { insertOrganization } from '../../../db/store/queries/organization.ts'
import { updateRow } from '../../../db/store/row.ts'
import type { DraftVault } from './draft-vault.ts'
import { pastDay } from './days.ts'

/** Organizations with a sector, most of them with an address on the web. */
export async function makeOrganizations(vault: DraftVault): Promise<void> {
  const random = vault.random('organizations')
  const sectors = vault.seeded('sector')
  await vault.make('organizations', vault.size.organizations, (write, index) => {
    const input = {
      name: vault.names.organization(),
      countiesServed: [vault.names.place()],
      coalitionStatus: random.pick(coalitionStatuses),
      trust: 1 + random.below(5),
      memberSince: pastDay(random),
    }
    const { id } = insertOrganization(write, input, vault.uid())
    updateRow(write, 'organization', id, { sector_id: random.pick(sectors) })
    if (random.chance(0.8)) {
      const point = { kind: 'web', value: `https://www.example.org/${index}` } as const
      insertContactPoint(write, id, point, { uid: vault.uid() })
    }
    vault.organizations.push(id)
  })
}
