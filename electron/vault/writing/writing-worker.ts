import { parentPort } from 'node:worker_threads'
import { VaultWriter } from './vault-writer.ts'
import type { ToWriter } from './writing-message.ts'

/** The thread of `process.ts` that holds the vault and everything that changes it. */
const writer = new VaultWriter((message) => parentPort?.postMessage(message))
parentPort?.on('message', (message: ToWriter) => void writer.receive(message))
