import { spawnSync } from 'node:child_process'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import type { Chromium } from './find-chromium.ts'

/**
 * The binary of the package @sparticuz/chromium, unpacked once into node_modules/.cache. The package's own
 * `executablePath()` is not used: it unpacks to one fixed path in the temporary folder and races between processes,
 * and its `args` switch web security off.
 */
export async function unpackChromium(): Promise<Chromium> {
  const source = packageFolder()
  const cache = resolve(source, '../../.cache', `chromium-${versionOf(source)}`)
  mkdirSync(cache, { recursive: true })
  const executable = join(cache, 'headless_shell')
  if (!existsSync(executable)) await unpack(join(source, 'bin/chromium.br'), executable)
  const libraries = await unpackLibraries(source, cache)
  return { executable, env: libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries } }
}

function packageFolder(): string {
  let folder = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))
  while (!existsSync(join(folder, 'bin/chromium.br'))) {
    if (dirname(folder) === folder) throw new Error('no chromium.br in the package @sparticuz/chromium')
    folder = dirname(folder)
  }
  return folder
}

function versionOf(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version
}

/** By rename, so that of two processes that unpack at once neither sees half a file. */
async function unpack(archive: string, target: string): Promise<void> {
  const part = `${target}.${process.pid}`
  const bytes = createBrotliDecompress({ chunkSize: 1 << 21 })
  await pipeline(createReadStream(archive), bytes, createWriteStream(part, { mode: 0o755 }))
  renameSync(part, target)
}

/** NSS, NSPR and expat are not in the binary; the package's copies serve where the system has none. */
async function unpackLibraries(source: string, cache: string): Promise<string | undefined> {
  const systemFolders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib']
  if (systemFolders.some((folder) => existsSync(join(folder, 'libnss3.so')))) return undefined
  const folder = join(cache, 'libraries')
  if (!existsSync(folder)) {
    const part = `${folder}.${process.pid}`
    mkdirSync(part, { recursive: true })
    const archive = join(part, 'libraries.tar')
    await unpack(join(source, 'bin/al2023.tar.br'), archive)
    const { status, stderr } = spawnSync('tar', ['-xf', archive, '-C', part], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`could not unpack the libraries of Chromium: ${stderr}`)
    rmSync(archive)
    if (existsSync(folder)) rmSync(part, { recursive: true })
    else renameSync(part, folder)
  }
  return join(folder, 'lib')
}
