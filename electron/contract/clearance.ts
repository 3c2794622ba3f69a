import { z } from 'zod'
import { nouns } from '../../db/domain/noun.ts'
import { guardedLevels, type Clearance } from '../../db/domain/sensitivity.ts'
import { readState, write } from './endpoint.ts'

/** How much is shown. Held where the vault is; the window can only ask for it. */
export const clearanceSlice = {
  status: readState(z.strictObject({}), ...nouns).returns<{ readonly level: Clearance }>(),
  /** Until it is lowered, the vault is locked, or nothing was asked for five minutes. Error: `vault.wrongPassphrase`. */
  raise: write(
    z.strictObject({ passphrase: z.string().min(1).max(1024), level: z.enum(guardedLevels) }),
  ).returns<void>(),
  lower: write(z.strictObject({})).returns<void>(),
}
