import type { z } from 'zod'
import type { AppErrorData } from '../../db/domain/app-error-data.ts'
import type { Noun } from '../../db/domain/noun.ts'
import type { Change } from './change.ts'

/** A failure crosses the boundary as a value; only what the caller cannot foresee is thrown. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppErrorData }

/** Who answers: `main` has windows and dialogs, `vault` has the vault, `reader` is its thread that only reads. */
export type Side = 'main' | 'vault' | 'reader'

/** `job`: long work with progress and cancel. */
type Kind = 'read' | 'write' | 'job'

/** One call over the boundary, as data. Channel, preload function, types and checks all come from it. */
export interface Endpoint<
  Input = unknown,
  Output = unknown,
  Progress = unknown,
  S extends Side = Side,
  K extends Kind = Kind,
> {
  readonly side: S
  readonly kind: K
  readonly input: z.ZodType<Input>
  /** A read: what it shows, so that a change of one of these nouns refreshes it. */
  readonly nouns: readonly Noun[]
  /** It comes back with the batch that it recorded, which is told to the window. */
  readonly isChange?: true
  /** Carry the types only. */
  readonly output?: Output
  readonly progress?: Progress
}

interface Shape<S extends Side, K extends Kind> {
  readonly side: S
  readonly kind: K
  readonly nouns: readonly Noun[]
}

type ChangeEndpoint<E> = E & { readonly isChange: true }

const endpoint = <Input, S extends Side, K extends Kind>(input: z.ZodType<Input>, shape: Shape<S, K>) => ({
  returns: <Output, Progress = never>(): Endpoint<Input, Output, Progress, S, K> => ({ input, ...shape }),
  changes: <Value = void, Progress = never>(): ChangeEndpoint<
    Endpoint<Input, Change<Value>, Progress, S, K>
  > => ({
    input,
    ...shape,
    isChange: true,
  }),
})

export const read = <Input>(input: z.ZodType<Input>, ...nouns: readonly Noun[]) =>
  endpoint(input, { side: 'reader', kind: 'read', nouns })

/** Of the open vault itself, not of its records: its ways in, its backups, an import that is held. */
export const readState = <Input>(input: z.ZodType<Input>, ...nouns: readonly Noun[]) =>
  endpoint(input, { side: 'vault', kind: 'read', nouns })

export const write = <Input>(input: z.ZodType<Input>) =>
  endpoint(input, { side: 'vault', kind: 'write', nouns: [] })

export const job = <Input>(input: z.ZodType<Input>) =>
  endpoint(input, { side: 'vault', kind: 'job', nouns: [] })

/** Answered by the main process: windows, dialogs, locking. */
export const ask = <Input>(input: z.ZodType<Input>) =>
  endpoint(input, { side: 'main', kind: 'write', nouns: [] })

/** Long work of the main process, which can be stopped. */
export const mainJob = <Input>(input: z.ZodType<Input>) =>
  endpoint(input, { side: 'main', kind: 'job', nouns: [] })

export type InputOf<E> = E extends { readonly input: z.ZodType<infer Input> } ? Input : never
export type OutputOf<E> = E extends { readonly output?: infer Output } ? Output : never
export type ProgressOf<E> = E extends { readonly progress?: infer Progress } ? Progress : never
