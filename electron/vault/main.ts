import type { MessageEvent } from 'electron'
import { startVaultProcess } from './process.ts'

// Electron gives a utility process its port to main here.
const { parentPort } = process as NodeJS.Process & { readonly parentPort: Electron.ParentPort }

const vault = startVaultProcess((reply) => parentPort.postMessage(reply))
parentPort.on('message', ({ data }: MessageEvent) => vault.receive(data))
