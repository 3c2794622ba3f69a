import { makeValueCodec } from '../page/value-codec.ts'
import { preloadWorldName } from '../page/document-scripts.ts'
import type { MainMessage, PageMessage } from '../page/preload-world.ts'
import type { Runtime } from './runtime.ts'
import type { WebContents } from './web-contents.ts'

interface ExecutionContext {
  readonly id: number
  readonly name: string
  readonly auxData: { readonly frameId: string }
}

interface BindingCall {
  readonly name: string
  readonly payload: string
  readonly executionContextId: number
}

type Call = Extract<PageMessage, { kind: 'invoke' | 'send' }>

/** The binding through which a preload's world reaches main; no other world has it. */
const bindingName = 'standInTell'

const codec = makeValueCodec()

/** Messages between main and the preload's world of one page. */
export class PageIpc {
  readonly #contents: WebContents
  readonly #runtime: Runtime
  readonly #contexts = new Map<number, ExecutionContext>()
  #preload: number | undefined

  constructor(contents: WebContents, runtime: Runtime) {
    this.#contents = contents
    this.#runtime = runtime
  }

  /** Before the first document. */
  async start(): Promise<void> {
    const contents = this.#contents
    contents.hear('Runtime.bindingCalled', ({ name, payload, executionContextId }: BindingCall) => {
      if (name === bindingName) this.#receive(JSON.parse(payload) as PageMessage, executionContextId)
    })
    contents.hear('Runtime.executionContextCreated', ({ context }: { context: ExecutionContext }) => {
      this.#contexts.set(context.id, context)
      const isTop = context.auxData.frameId === contents.mainFrame.frameToken
      if (context.name === preloadWorldName && isTop) this.#preload = context.id
    })
    contents.hear('Runtime.executionContextDestroyed', ({ executionContextId }: BindingCall) => {
      this.#contexts.delete(executionContextId)
      if (this.#preload === executionContextId) this.#preload = undefined
    })
    contents.hear('Runtime.executionContextsCleared', () => {
      this.#contexts.clear()
      this.#preload = undefined
    })
    await contents.ask('Runtime.enable', {})
    await contents.ask('Runtime.addBinding', { name: bindingName, executionContextName: preloadWorldName })
  }

  /** A page without a document of its own hears nothing, as in Electron. */
  send(channel: string, parts: readonly unknown[]): void {
    const text = codec.encode(parts)
    if (this.#preload !== undefined) this.#tell(this.#preload, { kind: 'event', channel, parts: text })
  }

  #receive(message: PageMessage, context: number): void {
    if (message.kind === 'key') this.#runtime.onKey(message.key, this.#contents.owner)
    else if (message.kind === 'title') this.#contents.retitle(message.title)
    else void this.#deliver(message, context)
  }

  async #deliver(message: Call, context: number): Promise<void> {
    const { channel } = message
    const parts = codec.decode(message.parts) as unknown[]
    const event = this.#eventFrom(context)
    if (message.kind === 'send') {
      const reply = (answerChannel: string, ...answer: unknown[]) => this.send(answerChannel, answer)
      this.#runtime.ipcMain.emit(channel, { ...event, reply }, ...parts)
      return
    }
    const { id } = message
    try {
      const value = await this.#runtime.ipcMain.answer(channel, event, parts)
      this.#tell(context, { kind: 'answer', id, value: codec.encode(value) })
    } catch (error) {
      this.#tell(context, { kind: 'refusal', id, channel, reason: String(error) }) // Electron sends the text only
    }
  }

  #eventFrom(context: number): object {
    const { mainFrame } = this.#contents
    const frameId = this.#contexts.get(context)?.auxData.frameId ?? mainFrame.frameToken
    const senderFrame = this.#contents.frame(frameId)
    return { type: 'frame', sender: this.#contents, senderFrame, processId: 1, frameId: 1 }
  }

  #tell(executionContextId: number, message: MainMessage): void {
    void this.#contents.tell('Runtime.callFunctionOn', {
      executionContextId,
      functionDeclaration: 'function (text) { standInHear(text) }',
      arguments: [{ value: JSON.stringify(message) }],
      silent: true,
    })
  }
}
