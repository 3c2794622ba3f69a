import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

/**
 * From now on Node keeps what it compiles of the sources. For a program that is run from them: half of the time of a
 * short command would be compiling once more what the last one has compiled. Where the folder cannot be written,
 * everything is compiled as ever. Kept beside the packages: whoever can write there can write the sources too.
 */
export function keepCompiledSources(): void {
  process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '../node_modules/.cache/compiled')
  enableCompileCache(process.env['NODE_COMPILE_CACHE'])
}

/**
 * All that a thread sees of the environment: where its sources are kept compiled. It starts in half the time then, and
 * Node's compiler of types, which crashes in a thread now and then, has no work there.
 */
export function threadEnvironment(): NodeJS.ProcessEnv {
  const { NODE_COMPILE_CACHE } = process.env
  return NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE }
}
