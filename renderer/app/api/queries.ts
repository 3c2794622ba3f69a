import {
  keepPreviousData,
  QueryClient,
  type Query,
  type QueryFilters,
  useMutation,
  useQueries,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { Api } from '../../../electron/contract/contract.ts'
import type { Result } from '../../../electron/contract/endpoint.ts'
import { api, type Failure, nounsOf, onEvent, valueOf } from './caucus.ts'

type Slice = keyof Api
type Plain = (input: never) => Promise<Result<unknown>>
/** The methods of a slice that answer once: all but jobs. */
type Method<S extends Slice> = {
  [M in keyof Api[S]]: Api[S][M] extends Plain ? M & string : never
}[keyof Api[S]]
type Input<S extends Slice, M extends Method<S>> = Api[S][M] extends (input: infer I) => unknown ? I : never
type Value<S extends Slice, M extends Method<S>> = Api[S][M] extends (i: never) => Promise<Result<infer V>>
  ? V
  : never

/** Answers stay until what they show changes: nothing is asked for again by the clock or by focus. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      gcTime: 60_000,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

/** After every change the vault process names the nouns it touched; exactly what shows one of them is asked again. */
export function refreshWhatChanges(): () => void {
  return onEvent('changed', ({ nouns }) => {
    const changed = new Set(nouns)
    void askAgain({
      predicate: ({ queryKey: [endpoint] }) =>
        typeof endpoint === 'string' && nounsOf(endpoint).some((noun) => changed.has(noun)),
    })
  })
}

/** What is being asked for the first time as well: its answer may be of before the change, and come after it. */
export async function askAgain(which: Pick<QueryFilters, 'queryKey' | 'predicate'>): Promise<void> {
  const isFirst = ({ state }: Query) => state.data === undefined && state.fetchStatus === 'fetching'
  const first = queryClient.getQueryCache().findAll(which).filter(isFirst)
  await Promise.all([
    queryClient.invalidateQueries(which),
    ...first.map(async ({ promise, queryKey }) => {
      await promise?.catch(() => undefined)
      await queryClient.invalidateQueries({ queryKey, exact: true })
    }),
  ])
}

interface ReadOptions {
  /** False waits: an input is not known yet. */
  readonly enabled?: boolean
  /** What was shown stays in sight while the next input is asked. */
  readonly keepPrevious?: boolean
}

/**
 * What a read answers, kept and shared by endpoint and input, asked again when its nouns change.
 * `error` is a `Failure`.
 */
export function useRead<S extends Slice, M extends Method<S>>(
  slice: S,
  method: M,
  input: Input<S, M>,
  { enabled = true, keepPrevious = false }: ReadOptions = {},
): UseQueryResult<Value<S, M>, Failure> {
  return useQuery<Value<S, M>, Failure>({
    queryKey: [`${slice}.${method}`, input],
    queryFn: () => ask(slice, method, input),
    enabled,
    ...(keepPrevious && { placeholderData: keepPreviousData as never }),
  })
}

/** As `useRead`, for what a form begins with: what the vault says once it is opened, never what was known before. */
export function useReadAfresh<S extends Slice, M extends Method<S>>(
  slice: S,
  method: M,
  input: Input<S, M>,
  { enabled = true }: Pick<ReadOptions, 'enabled'> = {},
): Value<S, M> | undefined {
  const { data, isFetchedAfterMount } = useQuery<Value<S, M>, Failure>({
    queryKey: [`${slice}.${method}`, input],
    queryFn: () => ask(slice, method, input),
    enabled,
    refetchOnMount: 'always',
  })
  return isFetchedAfterMount ? data : undefined
}

/** Asks for what is shown next, so that `useRead` finds the answer there or on its way. */
export function askAhead<S extends Slice, M extends Method<S>>(
  slice: S,
  method: M,
  input: Input<S, M>,
): void {
  const queryKey = [`${slice}.${method}`, input]
  void queryClient.prefetchQuery({ queryKey, queryFn: () => ask(slice, method, input) })
}

/** What a read answered that is still shown. */
export const knownAnswer = <S extends Slice, M extends Method<S>>(
  slice: S,
  method: M,
  input: Input<S, M>,
): Value<S, M> | undefined => queryClient.getQueryData([`${slice}.${method}`, input])

/** What a read would answer, as whoever wrote it knows it already. */
export function keepAnswer<S extends Slice, M extends Method<S>>(
  slice: S,
  method: M,
  ...[input, value]: readonly [input: Input<S, M>, value: Value<S, M>]
): void {
  queryClient.setQueryData([`${slice}.${method}`, input], value)
}

/** The same read for several inputs, each kept for itself: the pages of something long. */
export function useReadEach<S extends Slice, M extends Method<S>>(
  slice: S,
  method: M,
  inputs: readonly Input<S, M>[],
): readonly UseQueryResult<Value<S, M>, Failure>[] {
  return useQueries({
    queries: inputs.map((input) => ({
      queryKey: [`${slice}.${method}`, input],
      queryFn: () => ask(slice, method, input),
    })),
  }) as readonly UseQueryResult<Value<S, M>, Failure>[]
}

/** A write or a question to main; `mutateAsync` rejects with a `Failure`. */
export function useWrite<S extends Slice, M extends Method<S>>(
  slice: S,
  method: M,
): UseMutationResult<Value<S, M>, Failure, Input<S, M>> {
  return useMutation<Value<S, M>, Failure, Input<S, M>>({ mutationFn: (input) => ask(slice, method, input) })
}

/** One call outside a component. A write ends `draft` in its transaction. @throws Failure */
export function ask<S extends Slice, M extends Method<S>>(
  slice: S,
  method: M,
  input: Input<S, M>,
  draft?: number,
): Promise<Value<S, M>> {
  const call = api[slice][method] as unknown as (
    input: Input<S, M>,
    draft?: number,
  ) => Promise<Result<Value<S, M>>>
  return valueOf(call(input, draft))
}
