import { spawnSync } from 'node:child_process'

const works = (command: string, ...options: string[]): boolean => spawnSync(command, options).status === 0

const isLinux = process.platform === 'linux'

/** What some rounds need of the machine. A missing one is said aloud, and its rounds are skipped. */
export const hasRecorder =
  isLinux && sayMissing('gcc, for the simulated power cuts', works('gcc', '--version'))

function sayMissing(need: string, present: boolean): boolean {
  if (!present) console.warn(`Skipped for want of ${need}`)
  return present
}

export const hasProc = sayMissing('/proc, to look into a process', isLinux)

const MOUNT = 'mount -t tmpfs -o size=64k tmpfs /mnt'
/** In a namespace of its own, which needs no administrator where the system lets everyone make one. */
export const canMount =
  isLinux && sayMissing('unshare and mount, for a small disk', works('unshare', '-rm', 'sh', '-c', MOUNT))

export const hasStrace = isLinux && sayMissing('strace, to watch system calls', works('strace', '-V'))
