import { EventEmitter } from 'node:events'

/** `MessagePortMain`, between parts of main only: nothing here hands a port to another process. */
export class MessagePortMain extends EventEmitter {
  private peer: MessagePortMain | undefined
  private waiting: unknown[] | undefined = []
  private closed = false

  static connect(one: MessagePortMain, other: MessagePortMain): void {
    one.peer = other
    other.peer = one
  }

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error('the stand-in runtime transfers no ports')
    const data: unknown = structuredClone(message)
    setImmediate(() => this.peer?.receive(data))
  }

  /** Messages wait until the port is started. */
  start(): void {
    const waiting = this.waiting ?? []
    this.waiting = undefined
    for (const data of waiting) this.emit('message', { data, ports: [] })
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    setImmediate(() => this.emit('close'))
    this.peer?.close()
  }

  private receive(data: unknown): void {
    if (this.closed) return
    if (this.waiting) this.waiting.push(data)
    else this.emit('message', { data, ports: [] })
  }
}

export class MessageChannelMain {
  readonly port1 = new MessagePortMain()
  readonly port2 = new MessagePortMain()

  constructor() {
    MessagePortMain.connect(this.port1, this.port2)
  }
}
