import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TestProject } from 'vitest/node'

const root = resolve(import.meta.dirname, '..')
const reading = join(root, 'db/exchange/import/reading.ts')

/** What the thread for untrusted files loads with the first file of each kind. */
const lazy = [...readFileSync(reading, 'utf8').matchAll(/import\('(\.[^']+)'\)/gu)].map(([, path = '']) =>
  resolve(dirname(reading), path),
)

const entries = [
  join(root, 'db/exchange/import/untrusted-worker.ts'),
  join(root, 'db/vault/page-seal-worker.ts'),
  ...lazy,
]

/**
 * Compiles in a process of its own what threads load, before any starts: Node's compiler of types, which can crash in a
 * thread, has then nothing to do there.
 */
export function setup({ config }: TestProject): void {
  const imports = entries.map((path) => `import ${JSON.stringify(pathToFileURL(path).href)}`).join('\n')
  const env = { ...process.env, ...config.env }
  execFileSync(process.execPath, ['--input-type=module', '--eval', imports], { env, stdio: 'inherit' })
}
