import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { instantNow } from '../../db/domain/instant.ts'
import { startSession, unlockVault, type Vault } from '../../db/service/vault.ts'
import { createVault } from '../../db/vault/create-vault.ts'
import { formatRecoverySecret, makeRecoverySecret } from '../../db/vault/recovery-secret.ts'
import { benchClock } from './generate/days.ts'
import { fillVault } from './generate/fill-vault.ts'
import { makePlainTwin } from './plain-twin.ts'
import type { Progress } from './progress.ts'
import type { Size } from './size.ts'

/** An invented vault on the disk, how to open it, and its plaintext twin. */
export interface BenchVault {
  readonly folder: string
  readonly plain: string
  readonly recovery: string
}

interface BenchVaultRequest {
  readonly name: string
  readonly size: Size
  readonly seed: number
  /** Where vaults are kept between runs. */
  readonly home: string
  readonly progress: Progress
}

/**
 * The vault of a size and seed: the one kept from an earlier run, or a new one. It is made anew when the schema or the
 * generator changed; the outdated one of that name is removed.
 */
export async function findOrMakeVault(request: BenchVaultRequest): Promise<BenchVault> {
  mkdirSync(request.home, { recursive: true })
  const place = join(request.home, `${request.name}-${await contentKey(request)}`)
  if (!existsSync(place)) {
    removeOutdated(request)
    const started = Date.now()
    await makeVault(`${place}.part`, request)
    renameSync(`${place}.part`, place)
    request.progress.say(`${request.name} vault made in ${Math.round((Date.now() - started) / 1000)} s`)
  }
  const vault = vaultAt(place)
  for (const file of [join(vault.folder, 'vault.db'), vault.plain]) await readThrough(file)
  return vault
}

/** The system then has the file in memory: what is measured is the work, and not how fast a disk finds single pages. */
async function readThrough(file: string): Promise<void> {
  for await (const _chunk of createReadStream(file, { highWaterMark: 4 << 20 }));
}

/** The recovery secret opens without Argon2, so opening takes what it takes after the key derivation. */
export function openBenchVault({ folder, recovery }: BenchVault): Promise<Vault> {
  return unlockVault(folder, { recovery }, { clock: benchClock })
}

/** An empty vault whose content is known but for the keys: it has no member with an id drawn by chance. */
export async function makeEmptyVault(place: string): Promise<{ vault: Vault; files: BenchVault }> {
  mkdirSync(place, { recursive: true })
  const secret = makeRecoverySecret()
  const files = { ...pathsAt(place), recovery: formatRecoverySecret(secret) }
  writeFileSync(join(place, 'recovery.txt'), files.recovery)
  const folder = await createVault({
    folder: files.folder,
    secrets: [{ kind: 'recovery', secret }],
    at: instantNow(benchClock),
  })
  return { vault: await startSession(folder, { clock: benchClock }), files }
}

async function makeVault(place: string, { name, size, seed, progress }: BenchVaultRequest): Promise<void> {
  progress.say(`Making the ${name} vault; it is kept for the next run`)
  rmSync(place, { recursive: true, force: true })
  const { vault, files } = await makeEmptyVault(place)
  try {
    await fillVault(vault.store, { size, seed, progress })
    vault.folder.checkpoint()
    makePlainTwin(vault.store.writer, files.plain, progress)
  } finally {
    vault.close()
  }
}

const pathsAt = (place: string) => ({ folder: join(place, 'Bench.caucus'), plain: join(place, 'plain.db') })

const vaultAt = (place: string): BenchVault => ({
  ...pathsAt(place),
  recovery: readFileSync(join(place, 'recovery.txt'), 'utf8'),
})

function removeOutdated({ home, name, progress }: BenchVaultRequest): void {
  for (const entry of readdirSync(home).filter((entry) => entry.startsWith(`${name}-`))) {
    progress.say(`Removing the outdated ${entry}`)
    rmSync(join(home, entry), { recursive: true, force: true })
  }
}

/** What decides the content: seed, size, the schema with its triggers and indexes, and the generator itself. */
async function contentKey({ seed, size, home }: BenchVaultRequest): Promise<string> {
  const sources = globSync('{generate/*,plain-twin}.ts', { cwd: import.meta.dirname }).toSorted()
  const texts = sources.map((source) => readFileSync(join(import.meta.dirname, source), 'utf8'))
  const parts = [seed, size, await schemaOf(join(home, 'schema.part')), texts]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12)
}

async function schemaOf(place: string): Promise<string[]> {
  rmSync(place, { recursive: true, force: true })
  const { vault } = await makeEmptyVault(place)
  try {
    return vault.store.writer
      .prepare('select sql from sqlite_master where sql is not null order by name')
      .pluck()
      .all() as string[]
  } finally {
    vault.close()
    rmSync(place, { recursive: true, force: true })
  }
}
