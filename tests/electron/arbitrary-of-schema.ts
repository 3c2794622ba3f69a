import fc from 'fast-check'
import { z } from 'zod'

/** Values that some text field somewhere takes, and values that none should mind. */
const texts = [
  'Ana Ruiz',
  'x',
  '2026-03-03',
  '2024-02-29',
  '09:30',
  'America/Denver',
  '0192f3a0-7b7c-7000-8000-000000000001',
  'file:0192f3a0-7b7c-7000-8000-000000000001',
  'ana@example.org',
  'today',
  '2026-03-03T09:30:00.000Z',
  'AFTER:P2W',
  'DTSTART:20260131 RRULE:FREQ=MONTHLY;BYMONTHDAY=31',
  '',
  ' ',
  '<img src=x onerror=alert(1)>',
  "'; DROP TABLE record; --",
  '"; PRAGMA key; --',
  '../../etc/passwd',
  'x OR 1=1 NEAR(a b) *"',
  'ليلى المنصوري',
  'Ḣ\u0000\u202e\uFEFF',
  '👩🏽‍⚖️'.repeat(20),
  // As long as a digest.
  'x'.repeat(44),
  'long '.repeat(100),
]
const numbers = [0, 1, 2, 3, 5, 15, 60, 100, 500, 4096, -1, 1.5, 2 ** 31, Number.MAX_SAFE_INTEGER]

const notes = {
  type: 'doc',
  content: [
    {
      type: 'heading',
      attrs: { level: 2 },
      content: [{ type: 'text', text: '<img src=x onerror=alert(1)>' }],
    },
    { type: 'paragraph' },
  ],
}

const bytes = Uint8Array.of(137, 80, 78, 71)

type Schema = z.core.$ZodType

const fits = (schema: Schema, value: unknown): boolean => z.safeParse(schema, value).success

/** One of the pool that the schema takes. A schema that takes none of them needs one more there. */
function fromPool(schema: Schema, pool: readonly unknown[], name: string): fc.Arbitrary<unknown> {
  const fitting = pool.filter((value) => fits(schema, value))
  if (fitting.length === 0)
    throw new Error(
      `no value fits ${name}: ${JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' }))}`,
    )
  return fc.constantFrom(...fitting)
}

/** Inputs that a schema of the boundary takes, made from the schema itself. */
export function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
  const { def } = schema._zod as { readonly def: z.core.$ZodTypes['_zod']['def'] }
  // oxlint-disable-next-line switch-exhaustiveness-check -- the boundary has no schemas of the other types
  switch (def.type) {
    case 'object':
      return objectOf(def.shape)
    case 'array':
      return fc.array(arbitraryOf(def.element), { minLength: fits(schema, []) ? 0 : 1, maxLength: 3 })
    case 'record':
      return fc.dictionary(
        fc.constantFrom('text', 'tag', 'state', 'no such field', 'constructor'),
        arbitraryOf(def.valueType),
        {
          maxKeys: 2,
        },
      )
    case 'union':
      return fc.oneof(...def.options.map(arbitraryOf))
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries))
    case 'literal':
      return fc.constantFrom(...def.values)
    case 'optional':
      return fc.option(arbitraryOf(def.innerType), { nil: undefined })
    case 'nullable':
      return fc.option(arbitraryOf(def.innerType), { nil: null })
    case 'null':
      return fc.constant(null)
    case 'boolean':
      return fc.boolean()
    case 'number':
    case 'string':
    case 'custom':
      return fromPool(schema, [...texts, ...numbers, notes, bytes], def.type)
    case 'lazy':
    case 'unknown':
    case 'any':
      return fc.constantFrom<unknown>({ notes: 'x', list: [1, null] }, 'x', 3, null, [])
    default:
      throw new Error(`no arbitrary for ${def.type}`)
  }
}

function objectOf(shape: Readonly<Record<string, Schema>>): fc.Arbitrary<unknown> {
  const required = Object.keys(shape).filter((key) => shape[key] && !fits(shape[key], undefined))
  const fields = Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, arbitraryOf(field)]))
  return fc.record(fields, { requiredKeys: required }).map(withoutUndefined)
}

const withoutUndefined = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined))

/** A text longer than any field takes. */
export const endless = 'x'.repeat(300_000)

const stranger: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, -1, 2 ** 60, Number.NaN, '', [], {}, [[]], { $gt: '' }),
  fc.string({ maxLength: 30 }),
  fc.constantFrom(...texts),
  fc.constant(endless),
)

/** The same inputs with something wrong somewhere: a strange value, a key too many, one missing. */
export const spoiled = (schema: Schema): fc.Arbitrary<unknown> =>
  fc
    .tuple(arbitraryOf(schema), stranger, fc.nat(), fc.constantFrom('replace', 'add', 'remove', 'whole'))
    .map(spoil)

function spoil([value, strange, at, how]: [unknown, unknown, number, string]): unknown {
  if (how === 'whole' || typeof value !== 'object' || value === null) return strange
  const keys = Object.keys(value)
  const key = keys[at % Math.max(1, keys.length)]
  if (how === 'add' || key === undefined) return { ...value, [`extra${at % 7}`]: strange }
  const rest = Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
  if (how === 'remove') return rest
  const field = (value as Record<string, unknown>)[key]
  const isDeep = typeof field === 'object' && field !== null && at % 2 === 0
  return { ...rest, [key]: isDeep ? spoil([field, strange, at >> 1, 'replace']) : strange }
}
