import { makeTables, completeSchema } from '../../store/migrate.ts'
import { dropSearch } from '../../store/derived.ts'
import { recordedTables, unrecordedTables } from '../../store/tables.ts'
import { salvageVault as salvageVaultFolder, type SalvageReport } from '../../vault/salvage.ts'
import { toSecret, type UnlockWith } from '../vault.ts'

export type { SalvageReport }

interface SalvageRequest {
  readonly folder: string
  readonly secret: UnlockWith
  readonly target: string
}

/** Makes a new vault from what can still be read of a damaged one. Errors: those of `salvageVault` of the vault. */
export function salvageVault({ folder, secret, target }: SalvageRequest): Promise<SalvageReport> {
  return salvageVaultFolder({
    folder,
    secret: toSecret(secret),
    target,
    prepare: async (database) => {
      await makeTables(database)
      return copiedTables
    },
    finish: (database) => {
      dropSearch(database) // what was copied says that triggers and search are there already
      completeSchema(database)
    },
  })
}

/** A batch that was open when the damage was done is not one any more. */
const copiedTables = [...recordedTables.map(({ name }) => name), ...Object.keys(unrecordedTables)].filter(
  (name) => name !== 'batch_context',
)
