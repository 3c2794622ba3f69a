import { readFileSync } from 'node:fs'
import { UtilityProcess } from './utility-process.ts'

interface ProcessMetric {
  readonly pid: number
  readonly type: 'Browser' | 'Utility'
  /** Kilobytes in memory now; 0 where the system does not tell. */
  readonly memory: { readonly workingSetSize: number }
}

/** Main and its utility processes; of Chromium's own processes nothing is known here. */
export function appMetrics(): ProcessMetric[] {
  const utilities = [...UtilityProcess.running].flatMap(({ pid }) => (pid === undefined ? [] : [pid]))
  return [metric(process.pid, 'Browser'), ...utilities.map((pid) => metric(pid, 'Utility'))]
}

const metric = (pid: number, type: ProcessMetric['type']): ProcessMetric => ({
  pid,
  type,
  memory: { workingSetSize: residentKilobytes(pid) },
})

function residentKilobytes(pid: number): number {
  if (process.platform !== 'linux') return 0
  const line = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1] ?? 0)
}
