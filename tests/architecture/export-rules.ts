import type { SourceFile } from './source-file.ts'

interface IdleExport {
  readonly path: string
  readonly name: string
}

/**
 * Exports that serve nothing: those that no other file takes, and those that only tests take although their own file
 * does not need them either.
 */
export function findIdleExports(sources: readonly SourceFile[], folders: readonly string[]): IdleExport[] {
  const takenByTests = takenFrom(sources.filter(isTest))
  const taken = takenFrom(sources.filter((source) => !isTest(source)))
  return sources
    .filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)))
    .flatMap(({ path, exports }) =>
      exports
        .filter(({ name, isUsedHere }) => {
          const isIn = (names: ReadonlySet<string>) => names.has(`${path} ${name}`) || names.has(`${path} *`)
          return !isIn(taken) && !(isUsedHere && isIn(takenByTests))
        })
        .map(({ name }) => ({ path, name })),
    )
}

const isTest = ({ path }: SourceFile): boolean => path.startsWith('tests/')

/** What files import: `path name`, or `path *` for everything of a file. */
const takenFrom = (sources: readonly SourceFile[]): ReadonlySet<string> =>
  new Set(
    sources.flatMap(({ imports }) =>
      imports.flatMap(({ target, names }) => names.map((name) => `${target ?? ''} ${name}`)),
    ),
  )
