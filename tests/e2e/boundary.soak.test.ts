import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answerDialogs, call } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { endpoints, type NamedEndpoint } from '../../electron/contract/contract.ts'
import { arbitraryOf, endless, spoiled } from '../electron/arbitrary-of-schema.ts'
import { rounds } from '../reliability/rounds.ts'
import { openStage } from './stage.ts'

/** Calls of each endpoint and kind; in all about a hundred thousand in the long round. */
const calls = rounds(10, 1000)
const seed = 20_261

/** These derive a key each time, which takes a second on purpose. */
const slow: ReadonlySet<string> = new Set([
  'vault.changePassphrase',
  'vault.unlock',
  'vault.create',
  'clearance.raise',
  'vault.addPassphrase',
  'vault.replacePassphrases',
  'vault.removeSlot',
  'vault.renewKeys',
  'vault.restore',
  'backup.make',
  'sample.add',
])
/** Doing it ends what the test runs in. */
const ending: ReadonlySet<string> = new Set(['vault.lock'])

interface Answer {
  readonly ok?: boolean
  readonly error?: { readonly code: string }
}

let app: RunningApp

beforeAll(async () => {
  app = await launch()
  await openStage(app)
  await answerDialogs(app.app)
  await app.app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] })
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' })
  })
  await app.page.evaluate(`globalThis.replaced = ${String(replaced)}`)
}, 120_000)

afterAll(() => app.close())

/** Stands for the long text on the way to the page, which writes it out: carrying it takes longer than the call. */
const short = '\u0000endless'

/** Runs in the page, too, and knows nothing but itself. */
function replaced(value: unknown, from: string, to: string): unknown {
  if (value === from) return to
  if (Array.isArray(value)) return value.map((one) => replaced(one, from, to))
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, from, to)]))
}

/** Calls as a hostile page would: past every type. */
const callAll = (name: string, inputs: readonly unknown[]): Promise<Answer[]> =>
  app.page.evaluate(
    async ([endpoint, given, mark, length]) => {
      const { caucus, replaced } = globalThis as never as {
        caucus: { calls: Record<string, Record<string, Function>> }
        replaced: (value: unknown, from: string, to: string) => unknown
      }
      const { calls } = caucus
      const [slice = '', method = ''] = endpoint.split('.')
      const one = async (input: unknown) => {
        const answer = await calls[slice]?.[method]?.(input, () => undefined)
        return 'result' in answer ? answer.result : answer
      }
      const answers = []
      for (const input of given) {
        const { ok, error } = await one(replaced(input, mark, 'x'.repeat(length)))
        answers.push({ ok, error })
      }
      return answers
    },
    [name, inputs.map((input) => replaced(input, endless, short)), short, endless.length] as const,
  )

const batches = async (): Promise<number> =>
  ((await call(app.page, 'history', 'open', {})) as { total: number }).total

const samples = (arbitrary: fc.Arbitrary<unknown>, name: string): unknown[] =>
  fc.sample(arbitrary, { numRuns: slow.has(name) ? 2 : calls, seed })

const checked = endpoints.filter(({ name }) => !ending.has(name)).map((named) => [named.name, named] as const)

describe('every call over the boundary', () => {
  it.each(checked)(
    '%s refuses what its schema does not take, and writes nothing',
    async (name, { endpoint }) => {
      const inputs = samples(spoiled(endpoint.input), name).filter(
        (input) => !endpoint.input.safeParse(input).success,
      )
      const before = await batches()
      const answers = await callAll(name, inputs)
      expect(answers.filter(({ error }) => error?.code !== 'input.invalid')).toEqual([])
      expect(inputs.length).toBeGreaterThan(0)
      expect(await batches()).toBe(before)
    },
  )

  it.each(checked)(
    '%s answers what its schema takes, and never fails unforeseen',
    async (name, { endpoint }) => {
      const inputs = samples(arbitraryOf(endpoint.input), name)
      const answers = await callAll(name, inputs)
      const unforeseen = answers.map(({ error }, index) => ({ error, input: inputs[index] }))
      expect(unforeseen.filter(({ error }) => error?.code === 'unexpected')).toEqual([])
    },
  )

  it('is refused whole when it is too large', async () => {
    const code = await app.page.evaluate(async () => {
      const { calls } = (
        globalThis as never as { caucus: { calls: Record<string, Record<string, Function>> } }
      ).caucus
      return (await calls['person']?.['create']?.({ givenName: 'x'.repeat(20_000_000) }))?.error.code
    })
    expect(code).toBe('input.invalid')
  })
})

describe('the schemas of the boundary', () => {
  it.each(endpoints.map((named: NamedEndpoint) => [named.name, named] as const))(
    '%s: what comes out is what went in',
    (_name, { endpoint }) => {
      fc.assert(
        fc.property(arbitraryOf(endpoint.input), (input) => {
          const parsed = z.safeParse(endpoint.input, input)
          if (parsed.success) expect(parsed.data).toEqual(input)
        }),
        { numRuns: 50, seed },
      )
    },
  )
})
