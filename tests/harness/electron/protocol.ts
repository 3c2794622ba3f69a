import type { Schemes } from './schemes.ts'

export type ProtocolHandler = (request: Request) => Response | Promise<Response>

/** `session.protocol`: each session serves its own. */
export class Protocol {
  private readonly handlers = new Map<string, ProtocolHandler>()
  private readonly schemes: Schemes
  private readonly isReady: () => boolean

  constructor(schemes: Schemes, isReady: () => boolean) {
    this.schemes = schemes
    this.isReady = isReady
  }

  registerSchemesAsPrivileged(list: readonly { readonly scheme: string }[]): void {
    if (this.isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme } of list) this.schemes.add(scheme)
  }

  handle(scheme: string, handler: ProtocolHandler): void {
    if (!this.isReady()) throw new Error('protocol.handle must be called after app is ready')
    if (!this.schemes.has(scheme))
      throw new Error(`the stand-in runtime serves privileged schemes only, not ${scheme}`)
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    this.handlers.set(scheme, handler)
  }

  unhandle(scheme: string): void {
    this.handlers.delete(scheme)
  }

  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme)
  }

  handlerOf(scheme: string): ProtocolHandler | undefined {
    return this.handlers.get(scheme)
  }
}
