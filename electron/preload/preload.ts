import { contextBridge, ipcRenderer } from 'electron'
import { endpoints } from '../contract/contract.ts'
import { eventNames } from '../contract/events.ts'

/**
 * The whole of what the window is given: a plain function for each endpoint, and a way to listen. contextBridge copies
 * properties, so this is made from the contract here, and is no proxy.
 */
const calls: Record<string, Record<string, unknown>> = {}
for (const { name, slice, method, endpoint } of endpoints) {
  calls[slice] ??= {}
  calls[slice][method] = endpoint.kind === 'job' ? startJob(name) : askOnce(name)
}

/** A write may name the draft that it records. */
function askOnce(name: string) {
  return (input: unknown, draft: unknown) =>
    ipcRenderer.invoke(name, input, null, typeof draft === 'number' ? draft : null)
}

let lastJob = 0

/** The window gives its jobs a number, so that it can say which to stop and knows whose progress it hears. */
function startJob(name: string) {
  return (input: unknown, onProgress: (progress: unknown) => void) => {
    const job = ++lastJob
    const listen = (_event: unknown, told: { job: number; progress: unknown }) => {
      if (told.job === job) onProgress(told.progress)
    }
    ipcRenderer.on('progress', listen)
    const result = ipcRenderer.invoke(name, input, job).finally(() => ipcRenderer.off('progress', listen))
    return { result, cancel: () => void ipcRenderer.invoke('job.cancel', job) }
  }
}

const known: ReadonlySet<string> = new Set(eventNames)

function on(event: string, listener: (detail: unknown) => void): () => void {
  if (!known.has(event)) throw new TypeError(`no event ${event}`)
  const listen = (_event: unknown, detail: unknown) => listener(detail)
  ipcRenderer.on(event, listen)
  return () => void ipcRenderer.off(event, listen)
}

/** What each read shows: the window asks again when one of these nouns changed. */
const reads = Object.fromEntries(endpoints.map(({ name, endpoint }) => [name, endpoint.nouns]))

contextBridge.exposeInMainWorld('caucus', { calls, on, reads })
