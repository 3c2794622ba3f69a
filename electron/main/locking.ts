import { powerMonitor } from 'electron'
import { IdleLock } from './idle-lock.ts'
import type { VaultSession } from './vault-session.ts'

const idleCheckMs = 5000

/** Locks the vault when nobody is there: on suspend, when the screen locks or another user comes, and when idle. */
export function lockWhenAway(session: VaultSession, idleMinutes: number): IdleLock {
  const idle = new IdleLock({
    now: () => Date.now(),
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    onIdle: () => void session.lock('idle'),
  })
  idle.setMinutes(idleMinutes)
  const away = () => void session.lock('suspended')
  powerMonitor.on('suspend', away)
  powerMonitor.on('lock-screen', away)
  powerMonitor.on('user-did-resign-active', away)
  const check = () => {
    if (session.isUnlocked) idle.check()
  }
  powerMonitor.on('resume', check)
  setInterval(check, idleCheckMs)
  return idle
}
