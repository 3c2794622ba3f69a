import type { z } from 'zod'

/** What was typed into a form of something that is there, and what stood there when it was begun. */
export interface TypedDraft<Values> {
  readonly values: Values
  /** Undefined for something new. */
  readonly base: Values | undefined
}

/** As a draft keeps it: what stood there is one part more of what is typed. */
export const typedDraftBody = <Values extends object>({ values, base }: TypedDraft<Values>): object =>
  base === undefined ? values : { ...values, base }

/** Undefined for a draft of another form, or of another version of this one. */
export function parseTypedDraft<Values>(
  schema: z.ZodType<Values>,
  body: unknown,
): TypedDraft<Values> | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const { base, ...typed } = body as { readonly base?: unknown }
  const values = schema.safeParse(typed).data
  return values && { values, base: schema.safeParse(base).data }
}
