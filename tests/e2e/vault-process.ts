import type { RunningApp } from '../../build/window/launch.ts'

/** The process that holds the vault, to be stopped or killed. */
export async function vaultProcess({ app }: Pick<RunningApp, 'app'>): Promise<number> {
  const pid = await app.evaluate(
    ({ app: running }) => running.getAppMetrics().find(({ type }) => type === 'Utility')?.pid,
  )
  if (pid === undefined) throw new Error('no vault process')
  return pid
}
