import { EventEmitter } from 'node:events'

/**
 * Nothing is known of the machine: nobody is ever idle, nothing ever sleeps. A test emits `suspend`, `lock-screen` or
 * `resume` itself, and puts its own `getSystemIdleTime` in place, in the same way as on Electron.
 */
export class PowerMonitor extends EventEmitter {
  onBatteryPower = false

  getSystemIdleTime(): number {
    return 0
  }

  getSystemIdleState(threshold: number): 'active' | 'idle' {
    return this.getSystemIdleTime() >= threshold ? 'idle' : 'active'
  }

  isOnBatteryPower(): boolean {
    return this.onBatteryPower
  }

  getCurrentThermalState(): 'unknown' {
    return 'unknown'
  }
}
