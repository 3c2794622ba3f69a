import { affiliationSlice } from './affiliation.ts'
import { attachmentSlice } from './attachment.ts'
import { backupSlice } from './backup.ts'
import { billSlice } from './bill.ts'
import { cadenceSlice } from './cadence.ts'
import { choiceSlice } from './choice.ts'
import { committeeSlice } from './committee.ts'
import { clearanceSlice } from './clearance.ts'
import { contactPointSlice } from './contact-point.ts'
import { relationshipSlice } from './relationship.ts'
import { reportSlice } from './report.ts'
import { tagSlice } from './tag.ts'
import { contactSlice } from './contact.ts'
import { customFieldSlice } from './custom-field.ts'
import { draftSlice } from './draft.ts'
import { duplicatesSlice } from './duplicates.ts'
import type { Endpoint, InputOf, OutputOf, ProgressOf, Result, Side } from './endpoint.ts'
import { fileSlice } from './file.ts'
import { fileImportSlice } from './file-import.ts'
import { filterSlice } from './filter.ts'
import { followUpSlice } from './follow-up.ts'
import { historySlice } from './history.ts'
import { interactionSlice } from './interaction.ts'
import { interactionTypeSlice } from './interaction-type.ts'
import { legislatorImportSlice } from './legislator-import.ts'
import { listSlice } from './list.ts'
import { mailSlice } from './mail.ts'
import { meetingSlice } from './meeting.ts'
import { memberSlice } from './member.ts'
import { organizationSlice } from './organization.ts'
import { personSlice } from './person.ts'
import { sampleSlice } from './sample.ts'
import { savedViewSlice } from './saved-view.ts'
import { searchSlice } from './search.ts'
import { termSlice } from './term.ts'
import { timelineSlice } from './timeline.ts'
import { todaySlice } from './today.ts'
import { togetherSlice } from './together.ts'
import { trashSlice } from './trash.ts'
import { vaultSlice } from './vault.ts'
import { windowSlice } from './window.ts'
import { wordSlice } from './word.ts'

/** Everything the window can ask for. Nothing else crosses the boundary. */
const contract = {
  affiliation: affiliationSlice,
  attachment: attachmentSlice,
  backup: backupSlice,
  bill: billSlice,
  cadence: cadenceSlice,
  choice: choiceSlice,
  clearance: clearanceSlice,
  committee: committeeSlice,
  contact: contactSlice,
  contactPoint: contactPointSlice,
  customField: customFieldSlice,
  draft: draftSlice,
  duplicates: duplicatesSlice,
  file: fileSlice,
  fileImport: fileImportSlice,
  filter: filterSlice,
  followUp: followUpSlice,
  history: historySlice,
  interaction: interactionSlice,
  interactionType: interactionTypeSlice,
  legislatorImport: legislatorImportSlice,
  list: listSlice,
  mail: mailSlice,
  meeting: meetingSlice,
  member: memberSlice,
  organization: organizationSlice,
  person: personSlice,
  relationship: relationshipSlice,
  report: reportSlice,
  sample: sampleSlice,
  savedView: savedViewSlice,
  search: searchSlice,
  tag: tagSlice,
  term: termSlice,
  timeline: timelineSlice,
  today: todaySlice,
  together: togetherSlice,
  trash: trashSlice,
  vault: vaultSlice,
  window: windowSlice,
  word: wordSlice,
}
export type Contract = typeof contract

export interface RunningJob<Output> {
  readonly result: Promise<Result<Output>>
  cancel(): void
}

/** `slice.method`, which is also the channel. */
export interface NamedEndpoint {
  readonly name: string
  readonly slice: string
  readonly method: string
  readonly endpoint: Endpoint
}

export const endpoints: readonly NamedEndpoint[] = Object.entries(contract).flatMap(([slice, methods]) =>
  Object.entries(methods).map(([method, endpoint]) => ({
    name: `${slice}.${method}`,
    slice,
    method,
    endpoint: endpoint as Endpoint,
  })),
)

type Call<E> = E extends { readonly kind: 'job' }
  ? (input: InputOf<E>, onProgress: (progress: ProgressOf<E>) => void) => RunningJob<OutputOf<E>>
  : E extends { readonly kind: 'write'; readonly side: 'vault' }
    ? /** `draft`: what this records; it ends in the same transaction. */
      (input: InputOf<E>, draft?: number) => Promise<Result<OutputOf<E>>>
    : (input: InputOf<E>) => Promise<Result<OutputOf<E>>>

/** What the window calls. */
export type Api<C = Contract> = {
  readonly [S in keyof C]: { readonly [M in keyof C[S]]: Call<C[S][M]> }
}

type Handler<E, Context> = (context: Context, input: InputOf<E>) => Promise<OutputOf<E>> | OutputOf<E>

type MethodsOn<Slice, S extends Side> = {
  readonly [M in keyof Slice as Slice[M] extends { readonly side: S } ? M : never]: Slice[M]
}

/** The table that one side answers with: a missing handler, or one of a wrong result, does not compile. */
export type Handlers<Context, S extends Side, C = Contract> = {
  readonly [Slice in keyof C as keyof MethodsOn<C[Slice], S> extends never ? never : Slice]: {
    readonly [M in keyof MethodsOn<C[Slice], S>]: Handler<MethodsOn<C[Slice], S>[M], Context>
  }
}
