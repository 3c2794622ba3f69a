import type { ValueCodec } from './value-codec.ts'
import type { WorldPort } from './world-port.ts'

/** What a sandboxed preload sees of its process. */
export interface PreloadFacts {
  readonly argv: readonly string[]
  readonly versions: Readonly<Record<string, string | undefined>>
  readonly platform: string
}

/** From the page to main. Calls are answered by an `Answer` with the same id. */
export type PageMessage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly parts: string }
  | { readonly kind: 'send'; readonly channel: string; readonly parts: string }
  | { readonly kind: 'key'; readonly key: PressedKey }
  | { readonly kind: 'title'; readonly title: string }

/** From main to the page. */
export type MainMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly value: string }
  | { readonly kind: 'refusal'; readonly id: number; readonly channel: string; readonly reason: string }
  | { readonly kind: 'event'; readonly channel: string; readonly parts: string }

/** A key that the page left to the menu. */
export interface PressedKey {
  readonly key: string
  readonly code: string
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly meta: boolean
}

export interface PreloadParts {
  readonly port: WorldPort
  readonly codec: ValueCodec
  readonly facts: PreloadFacts
  readonly preload: Preload
}

/** The preload script as the function around a CommonJS module. */
type Preload = (
  require: (id: string) => unknown,
  process: unknown,
  exports: object,
  module: { exports: object },
) => void

/**
 * In a world of its own beside the page: gives the preload `electron` and runs it. Its source is sent to the page, so
 * nothing outside it is used.
 */
export function startPreloadWorld({ port, codec, facts, preload }: PreloadParts): void {
  type Listener = (event: object, ...parts: unknown[]) => void
  const world = globalThis as unknown as {
    standInTell(text: string): void
    standInHear?: (text: string) => void
  }
  const tell = (message: PageMessage): void => world.standInTell(JSON.stringify(message))
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const listeners = new Map<string, Set<Listener>>()
  let lastId = 0

  const unsupported = (name: string) => (): never => {
    throw new Error(`the stand-in runtime has no ipcRenderer.${name}`)
  }

  const ipcRenderer = {
    invoke(channel: string, ...parts: unknown[]): Promise<unknown> {
      return new Promise((resolve, reject) => {
        const id = ++lastId
        tell({ kind: 'invoke', id, channel, parts: codec.encode(parts) })
        pending.set(id, { resolve, reject })
      })
    },
    send: (channel: string, ...parts: unknown[]): void =>
      tell({ kind: 'send', channel, parts: codec.encode(parts) }),
    sendSync: unsupported('sendSync'),
    sendToHost: unsupported('sendToHost'),
    postMessage: unsupported('postMessage'),
    on(channel: string, listener: Listener) {
      const known = listeners.get(channel) ?? new Set()
      listeners.set(channel, known.add(listener))
      return ipcRenderer
    },
    once(channel: string, listener: Listener) {
      const first: Listener = (...parts) => {
        ipcRenderer.off(channel, first)
        listener(...parts)
      }
      return ipcRenderer.on(channel, first)
    },
    off(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener)
      return ipcRenderer
    },
    addListener: (channel: string, listener: Listener) => ipcRenderer.on(channel, listener),
    removeListener: (channel: string, listener: Listener) => ipcRenderer.off(channel, listener),
    removeAllListeners(channel: string) {
      listeners.delete(channel)
      return ipcRenderer
    },
  }

  world.standInHear = (text) => {
    const message = JSON.parse(text) as MainMessage
    if (message.kind === 'event') return emit(message.channel, codec.decode(message.parts) as unknown[])
    const call = pending.get(message.id)
    pending.delete(message.id)
    if (message.kind === 'answer') call?.resolve(codec.decode(message.value))
    else call?.reject(new Error(`Error invoking remote method '${message.channel}': ${message.reason}`))
  }

  function emit(channel: string, parts: unknown[]): void {
    for (const listener of Array.from(listeners.get(channel) ?? []))
      listener({ sender: ipcRenderer, ports: [] }, ...parts)
  }

  const exposed = new Map<string, unknown>()
  const expose = (key: string): void =>
    port.post({ kind: 'expose', key, value: port.encode(exposed.get(key)) })
  port.on.hello = () => {
    for (const key of exposed.keys()) expose(key)
  }
  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown): void {
      if (exposed.has(key))
        throw new Error('Cannot bind an API on top of an existing property on the window object')
      exposed.set(key, api)
      expose(key)
    },
  }

  // The menu gets a key after the page has had it, and only if the page did not take it.
  addEventListener('keydown', (event) => {
    const { key, code, ctrlKey: ctrl, altKey: alt, shiftKey: shift, metaKey: meta } = event
    setTimeout(
      () => event.defaultPrevented || tell({ kind: 'key', key: { key, code, ctrl, alt, shift, meta } }),
    )
  })

  // Chromium does not say when a title changes.
  const tellTitle = () => tell({ kind: 'title', title: document.title })
  addEventListener('DOMContentLoaded', () => {
    tellTitle()
    const title = document.querySelector('title')
    if (title) new MutationObserver(tellTitle).observe(title, { childList: true })
  })

  const electron = { contextBridge, ipcRenderer, webUtils: { getPathForFile: (file: File) => file.name } }
  const process = { ...facts, env: {}, type: 'renderer', sandboxed: true, contextIsolated: true }
  const module = { exports: {} }
  const require = (id: string): unknown => {
    if (id === 'electron' || id === 'electron/renderer') return electron
    throw new Error(`module not found: ${id}`) // a sandboxed preload has no other modules worth using
  }
  preload(require, process, module.exports, module)
}
