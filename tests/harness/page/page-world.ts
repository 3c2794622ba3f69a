import type { WorldPort } from './world-port.ts'

/** In the page's own world: puts what the preload exposes on `window`, frozen. Its source is sent to the page. */
export function startPageWorld(port: WorldPort): void {
  const freeze = (value: unknown): unknown => {
    const isObject = value !== null && typeof value === 'object'
    if (typeof value === 'function') return Object.freeze(value)
    if (!isObject || ArrayBuffer.isView(value) || value instanceof Promise) return value
    for (const item of Object.values(value)) freeze(item)
    return Object.freeze(value)
  }
  const exposed = new Set<string>()
  port.on.expose = (key, api) => {
    if (exposed.has(key)) return
    exposed.add(key)
    Object.defineProperty(window, key, { value: freeze(api), enumerable: true })
  }
  port.post({ kind: 'hello' })
}
