import { EventEmitter } from 'node:events'

export type IpcHandler = (event: object, ...parts: unknown[]) => unknown

export class IpcMain extends EventEmitter {
  private readonly handlers = new Map<string, IpcHandler>()

  handle(channel: string, handler: IpcHandler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: IpcHandler): void {
    this.handle(channel, (...parts) => {
      this.removeHandler(channel)
      return handler(...parts)
    })
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }

  /** What a page's `invoke` comes to. */
  async answer(channel: string, event: object, parts: unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    return handler(event, ...parts)
  }
}
