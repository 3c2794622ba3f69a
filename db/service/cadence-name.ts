import { fold } from '../domain/fold.ts'
import { readUid } from '../domain/uid.ts'
import type { CadenceRow } from '../store/queries/cadence.ts'
import { listCadences } from './cadence.ts'
import { exactFirst, onlyMeant } from './only-meant.ts'
import type { ReadSession } from './session.ts'

/** A cadence by id or name, or by the beginning of a name. Errors: `record.notFound`, `record.ambiguous`. */
export async function resolveCadence(session: ReadSession, nameOrId: string): Promise<CadenceRow> {
  const wanted = fold(nameOrId)
  const wantedId = readUid(nameOrId)
  const like = (await listCadences(session)).filter(
    ({ id, name }) => id === wantedId || fold(name).startsWith(wanted),
  )
  return onlyMeant({
    noun: 'cadence',
    said: nameOrId,
    found: exactFirst(like, nameOrId, ({ name }) => name),
    toCandidate: ({ id, name }) => ({ id, name }),
  })
}
