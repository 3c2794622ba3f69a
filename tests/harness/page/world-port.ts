/** One side of the way between the preload's world and the page's. */
export interface WorldPort {
  post(message: object): void
  encode(value: unknown): unknown
  /** Called with what the other side sends by `expose` and `hello`. */
  readonly on: {
    expose?: (key: string, api: unknown) => void
    hello?: () => void
  }
}

/**
 * Moves values between the two worlds of a document, at once, as Electron's contextBridge does: values are copied,
 * functions and promises become proxies of the other side's. The copy is made by Blink, which clones
 * `CustomEvent.detail` from one world to another. Its source is sent to both worlds, so nothing outside it is used, and
 * what it needs of the page's objects it takes before the page runs.
 */
export function makeWorldPort(secret: string, mine: string, theirs: string): WorldPort {
  type Callable = (...parts: unknown[]) => unknown
  type Tagged = Record<string, unknown>
  interface Message {
    readonly kind: 'call' | 'return' | 'settle' | 'expose' | 'hello'
    readonly id?: number
    readonly ok?: boolean
    readonly value?: unknown
    readonly key?: string
  }

  const dispatch = EventTarget.prototype.dispatchEvent.bind(window)
  const listen = EventTarget.prototype.addEventListener.bind(window)
  const Custom = CustomEvent
  const tag = `\u0000${secret}`
  const own = new Map<number, Callable>()
  const ownIds = new WeakMap<Callable, number>()
  const remote = new Map<number, Callable>()
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>()
  const on: WorldPort['on'] = {}
  let lastId = 0
  let returned: Message | undefined

  const post = (detail: object): void => void dispatch(new Custom(secret + theirs, { detail }))

  const isPlain = (value: object): boolean => {
    const prototype: unknown = Object.getPrototypeOf(value)
    return prototype === Object.prototype || prototype === null
  }

  function encode(value: unknown, met = new Map<object, unknown>()): unknown {
    if (typeof value === 'function') return encodeFunction(value as Callable)
    if (value === null || typeof value !== 'object') return value
    if (value instanceof Promise) return encodePromise(value)
    const before = met.get(value)
    if (before !== undefined) return before
    if (!Array.isArray(value) && !isPlain(value)) return value // dates, maps, bytes, errors: cloned by the event
    const copy: Tagged | unknown[] = Array.isArray(value) ? [] : {}
    if (Array.isArray(copy)) copy.length = (value as unknown[]).length // a hole stays a hole
    met.set(value, copy)
    for (const [key, item] of Object.entries(value)) Object.assign(copy, { [key]: encode(item, met) })
    return copy
  }

  function encodeFunction(f: Callable): Tagged {
    const id = ownIds.get(f) ?? ++lastId
    ownIds.set(f, id)
    own.set(id, f)
    return { [tag]: 'function', id }
  }

  function encodePromise(promise: Promise<unknown>): Tagged {
    const id = ++lastId
    const settle = (ok: boolean, value: unknown) => post({ kind: 'settle', id, ok, value })
    promise
      .then((value) => settle(true, encode(value)))
      .catch((error: unknown) => settle(false, encodeError(error)))
    return { [tag]: 'promise', id }
  }

  /** contextBridge carries of an error only its name and message. */
  const encodeError = (error: unknown): unknown =>
    error instanceof Error ? { [tag]: 'error', name: error.name, message: error.message } : encode(error)

  /** The event has made the copy, so it is unwrapped in place; `met` is for cycles. */
  function decode(value: unknown, met = new Set<object>()): unknown {
    if (value === null || typeof value !== 'object' || met.has(value)) return value
    if (!Array.isArray(value) && !isPlain(value)) return value
    if (Object.hasOwn(value, tag)) return decodeTagged(value as Tagged)
    met.add(value)
    const record = value as Tagged
    for (const key of Object.keys(record)) record[key] = decode(record[key], met)
    return value
  }

  function decodeTagged(value: Tagged): unknown {
    const id = value['id'] as number
    if (value[tag] === 'function') return proxyOf(id)
    if (value[tag] === 'promise')
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
    return Object.assign(new Error(value['message'] as string), { name: value['name'] })
  }

  function proxyOf(id: number): Callable {
    const known = remote.get(id)
    if (known) return known
    const proxy: Callable = (...parts) => {
      const outer = returned
      returned = undefined
      post({ kind: 'call', id, value: encode(parts) })
      const answer = returned as Message | undefined
      returned = outer
      if (answer === undefined) throw new Error('contextBridge: the other world did not answer')
      if (!answer.ok) throw decode(answer.value)
      return decode(answer.value)
    }
    remote.set(id, proxy)
    return proxy
  }

  function answerCall({ id = 0, value }: Message): void {
    try {
      const result = own.get(id)?.(...(decode(value) as unknown[]))
      post({ kind: 'return', ok: true, value: encode(result) })
    } catch (error) {
      post({ kind: 'return', ok: false, value: encodeError(error) })
    }
  }

  function settle({ id = 0, ok, value }: Message): void {
    const promise = waiting.get(id)
    waiting.delete(id)
    if (ok) promise?.resolve(decode(value))
    else promise?.reject(decode(value))
  }

  listen(secret + mine, (event) => {
    event.stopImmediatePropagation()
    const message = (event as CustomEvent<Message>).detail
    if (message.kind === 'call') answerCall(message)
    else if (message.kind === 'return') returned = message
    else if (message.kind === 'settle') settle(message)
    else if (message.kind === 'expose') on.expose?.(message.key ?? '', decode(message.value))
    else on.hello?.()
  })
  return { post, encode: (value) => encode(value), on }
}
