import { parseArgs } from 'node:util'
import { sizeNames, type SizeName } from './size.ts'

export interface BenchOptions {
  readonly size: SizeName
  /** Only rows whose name begins so. */
  readonly only: string
  readonly seed: number
  /** Scales how often rows repeat. */
  readonly effort: number
  /** Also measures the smaller sizes, to show how costs grow. */
  readonly growth: boolean
}

/** Throws an Error that says what is wrong with the command line. */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string', default: 'standard' },
      only: { type: 'string', default: '' },
      seed: { type: 'string', default: '1' },
      effort: { type: 'string', default: '1' },
      growth: { type: 'boolean', default: true },
    },
    allowNegative: true,
  })
  const size = sizeNames.find((name) => name === values.size)
  if (size === undefined) throw new Error(`--size is one of ${sizeNames.join(', ')}`)
  const [seed, effort] = [Number(values.seed), Number(values.effort)]
  if (!Number.isSafeInteger(seed)) throw new Error('--seed is a whole number')
  if (!(effort > 0)) throw new Error('--effort is a number above 0')
  return { size, only: values.only, seed, effort, growth: values.growth }
}
