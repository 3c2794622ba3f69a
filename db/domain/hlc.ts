/**
 * A hybrid logical clock as text: 12 hex digits of epoch milliseconds, 4 of a counter, and the device that ticked.
 * Plain text comparison orders it, also between devices, and a later change always has the greater text even when
 * the machine's clock was set back. (Kulkarni et al., "Logical Physical Clocks", 2014.)
 */
export type Hlc = string & { readonly __hlc: true }

const shape = /^([0-9a-f]{12})-([0-9a-f]{4})-([0-9a-z][0-9a-z-]*)$/
const maxCounter = 0xffff
const maxTime = 0xffff_ffff_ffff

interface HlcParts {
  /** Milliseconds since 1970-01-01T00:00Z, never less than that of any tick before. */
  readonly time: number
  readonly counter: number
  readonly device: string
}

export const isHlc = (value: unknown): value is Hlc => typeof value === 'string' && shape.test(value)

/** @throws RangeError when the text is not a clock: a stored one that is not means damage. */
export function parseHlc(text: string): HlcParts {
  const [, time, counter, device] = shape.exec(text) ?? []
  if (time === undefined || counter === undefined || device === undefined)
    throw new RangeError(`not a hybrid logical clock: ${text}`)
  return { time: Number.parseInt(time, 16), counter: Number.parseInt(counter, 16), device }
}

function toHlc({ time, counter, device }: HlcParts): Hlc {
  if (!Number.isInteger(time) || time < 0 || time > maxTime) throw new RangeError(`not a clock time: ${time}`)
  const text = `${hex(time, 12)}-${hex(counter, 4)}-${device}`
  if (!isHlc(text)) throw new RangeError(`not a device name: ${device}`)
  return text
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/**
 * The next reading of the clock: greater than `last` whatever the wall clock says.
 * `last` is the greatest reading known (own or received from another vault), null at the start; `now` is epoch
 * milliseconds; `device` is lower-case letters, digits and hyphens (a uid serves).
 */
export function tick(last: string | null, now: number, device: string): Hlc {
  const before = last === null ? null : parseHlc(last)
  const wall = Math.floor(now)
  if (before === null || wall > before.time) return toHlc({ time: wall, counter: 0, device })
  if (before.counter < maxCounter) return toHlc({ time: before.time, counter: before.counter + 1, device })
  return toHlc({ time: before.time + 1, counter: 0, device })
}
