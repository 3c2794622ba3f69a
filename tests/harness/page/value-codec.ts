/** Values as text and back, with the fidelity of structured clone. */
export interface ValueCodec {
  /** Refuses what structured clone refuses: functions, symbols, DOM nodes. */
  encode(value: unknown): string
  decode(text: string): unknown
}

type Tagged = readonly [tag: string, ...parts: never[]]
type Encoded = string | number | boolean | null | readonly Encoded[] | { readonly [key: string]: Encoded }

/**
 * One function without anything outside itself, because its source is also sent to the page.
 * Plain values stand for themselves; anything else is an array that starts with a tag, `['r', n]` being the n-th object
 * met before.
 */
export function makeValueCodec(): ValueCodec {
  const toBase64 = (bytes: Uint8Array): string =>
    (bytes as Uint8Array & { toBase64?(): string }).toBase64?.() ?? slowBase64(bytes)
  const slowBase64 = (bytes: Uint8Array): string => {
    let text = ''
    for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768))
    return btoa(text)
  }
  const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
    (Uint8Array as typeof Uint8Array & { fromBase64?(text: string): Uint8Array<ArrayBuffer> }).fromBase64?.(
      text,
    ) ?? Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

  function encode(input: unknown): string {
    const seen = new Map<object, number>()

    function encodePlain(value: unknown): Encoded | undefined {
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
      if (value === undefined) return ['u']
      if (typeof value === 'bigint') return ['n', String(value)]
      if (typeof value !== 'number') return undefined
      if (Object.is(value, -0)) return ['#', '-0']
      return Number.isFinite(value) ? value : ['#', String(value)]
    }

    function encodeAny(value: unknown): Encoded {
      const plain = encodePlain(value)
      if (plain !== undefined) return plain
      const object = value as object
      const before = seen.get(object)
      if (before !== undefined) return ['r', before]
      seen.set(object, seen.size)
      return encodeObject(object)
    }

    function encodeObject(object: object): Encoded {
      if (Array.isArray(object))
        return ['a', ...Array.from(object, (item: unknown, i) => (i in object ? encodeAny(item) : ['h']))]
      if (object instanceof Date) return ['d', encodeAny(object.getTime())]
      if (object instanceof Map) return ['m', ...[...object].map(([k, v]) => [encodeAny(k), encodeAny(v)])]
      if (object instanceof Set) return ['s', ...[...object].map(encodeAny)]
      if (object instanceof RegExp) return ['x', object.source, object.flags]
      if (object instanceof ArrayBuffer) return ['b', toBase64(new Uint8Array(object))]
      if (ArrayBuffer.isView(object)) return ['t', viewName(object), toBase64(bytesOf(object))]
      if (object instanceof Error) return ['e', object.name, object.message, object.stack ?? '']
      if (object instanceof Boolean || object instanceof Number || object instanceof String)
        return ['w', encodeAny(object.valueOf())]
      if (Object.prototype.toString.call(object) !== '[object Object]')
        throw new DOMException(
          `${Object.prototype.toString.call(object)} could not be cloned.`,
          'DataCloneError',
        )
      return encodeRecord(object as Record<string, unknown>)
    }

    /** By definition, not assignment: a key may be `__proto__`. */
    function encodeRecord(object: Record<string, unknown>): Encoded {
      const result: Record<string, Encoded> = {}
      for (const key of Object.keys(object))
        Object.defineProperty(result, key, { value: encodeAny(object[key]), enumerable: true })
      return result
    }

    const viewName = (view: ArrayBufferView): string =>
      view.constructor.name === 'Buffer' ? 'Uint8Array' : view.constructor.name
    const bytesOf = (view: ArrayBufferView): Uint8Array =>
      new Uint8Array(view.buffer, view.byteOffset, view.byteLength)

    return JSON.stringify(encodeAny(structuredClone(input)))
  }

  function decode(text: string): unknown {
    const met: unknown[] = []
    const keep = <T>(value: T): T => {
      met.push(value)
      return value
    }

    function decodeAny(value: Encoded): unknown {
      if (value === null || typeof value !== 'object') return value
      if (Array.isArray(value)) return decodeTagged(value as unknown as Tagged)
      const result: Record<string, unknown> = keep({})
      for (const [key, item] of Object.entries(value as Record<string, Encoded>))
        Object.defineProperty(result, key, {
          value: decodeAny(item),
          enumerable: true,
          writable: true,
          configurable: true,
        })
      return result
    }

    function decodeTagged([tag, ...parts]: Tagged): unknown {
      const decoder = decoders[tag]
      if (decoder === undefined) throw new Error(`no value starts with ${tag}`)
      return decoder(...parts)
    }

    const globals = globalThis as unknown as Record<string, new (...parts: unknown[]) => object>
    const decoders: Record<string, (...parts: never[]) => unknown> = {
      u: () => undefined,
      n: (digits: string) => BigInt(digits),
      '#': (digits: string) => Number(digits),
      r: (index: number) => met[index],
      a: (...items: Encoded[]) => {
        const array: unknown[] = keep([])
        array.length = items.length
        for (const [i, item] of items.entries())
          if (!(Array.isArray(item) && item[0] === 'h')) array[i] = decodeAny(item)
        return array
      },
      d: (time: Encoded) => keep(new Date(decodeAny(time) as number)),
      m: (...pairs: [Encoded, Encoded][]) => {
        const map = keep(new Map<unknown, unknown>())
        for (const [key, item] of pairs) map.set(decodeAny(key), decodeAny(item))
        return map
      },
      s: (...items: Encoded[]) => {
        const set = keep(new Set<unknown>())
        for (const item of items) set.add(decodeAny(item))
        return set
      },
      x: (source: string, flags: string) => keep(new RegExp(source, flags)),
      b: (base64: string) => keep(fromBase64(base64).buffer),
      t: (name: string, base64: string) => {
        const bytes = fromBase64(base64)
        const View = globals[name]
        return keep(name === 'Uint8Array' || View === undefined ? bytes : new View(bytes.buffer))
      },
      e: (name: string, message: string, stack: string) => {
        const Constructor =
          name.endsWith('Error') && typeof globals[name] === 'function' ? globals[name] : Error
        return keep(Object.assign(new Constructor(message), { stack }))
      },
      w: (value: Encoded) => keep(Object(decodeAny(value)) as object),
    }
    return decodeAny(JSON.parse(text) as Encoded)
  }

  return { encode, decode }
}
