/** Held against the contract where it is written; looked up by name while it runs. */
type HandlerTable = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** The handler of `slice.method` in a table of one kind of context. */
export function handlerOf<Context>(
  table: HandlerTable,
  name: string,
): (context: Context, input: unknown) => unknown {
  const [slice = '', method = ''] = name.split('.')
  const handler = table[slice]?.[method]
  if (typeof handler !== 'function') throw new Error(`no handler ${name}`)
  return handler as (context: Context, input: unknown) => unknown
}
