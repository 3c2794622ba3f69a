import type { TypedDraft } from '../../../db/domain/typed-draft.ts'

/** What was typed into a form, and what stood there when it was begun. */
export interface TypedValues<Values> {
  readonly base: Values
  readonly values: Values
}

/** What was typed, field by field, over what stands there now: a field in which nothing was typed is as it is now. */
export function typedOver<Values extends object>(now: Values, { base, values }: TypedValues<Values>): Values {
  return partsOver(now, { base, values }) as Values
}

/** The same of a draft: one that was kept without what stood there first is taken as it is. */
export const draftOver = <Values extends object>(
  now: Values,
  { values, base }: TypedDraft<Values>,
): Values => (base === undefined ? values : typedOver(now, { base, values }))

type Parts = Readonly<Record<string, unknown>>

function partsOver(now: object, { base, values }: TypedValues<object>): Parts {
  const over: Record<string, unknown> = { ...now }
  for (const [part, value] of Object.entries(values))
    over[part] = partOver(over[part], { base: (base as Parts)[part], values: value })
  return over
}

function partOver(now: unknown, { base, values }: TypedValues<unknown>): unknown {
  if (hasParts(now) && hasParts(base) && hasParts(values)) return partsOver(now, { base, values })
  return JSON.stringify(values) === JSON.stringify(base) ? now : values
}

/** A record that was chosen is one value, and so is a list: only what holds several fields is taken apart. */
const hasParts = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('id' in value)
