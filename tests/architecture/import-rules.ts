import { beyondTheProcess, type Layer, type NodeAccess } from './layers.ts'
import type { Import, SourceFile } from './source-file.ts'

/** Each rule returns its violations, one line each; an empty list is a pass. */

/** Imports that the table of layers does not grant. */
export function findForbiddenImports(sources: readonly SourceFile[], layers: readonly Layer[]): string[] {
  return sources.flatMap((source) => {
    const layer = layerOf(source.path, layers)
    if (!layer) return [`${source.path} belongs to no layer`]
    return source.imports
      .filter((imported) => !isGranted(imported, layer))
      .map(
        (imported) =>
          `${source.path}:${imported.line} (${layer.layer}) imports ${imported.target ?? 'a computed path'}`,
      )
  })
}

function layerOf(path: string, layers: readonly Layer[]): Layer | undefined {
  const fitting = layers.filter(({ layer }) => isWithin(path, layer))
  return fitting.toSorted((a, b) => b.layer.length - a.layer.length)[0]
}

function isGranted({ target, isPackage }: Import, layer: Layer): boolean {
  if (target === null) return false
  if (target.startsWith('node:')) return isNodeGranted(target, layer.node)
  if (isPackage) return layer.packages.includes(target)
  return layer.imports.some((granted) => isWithin(target, granted))
}

function isNodeGranted(target: string, access: NodeAccess): boolean {
  const module = target.split('/')[0] ?? target
  return access === 'any' || (access === 'local' && !beyondTheProcess.has(module))
}

const isWithin = (path: string, folderOrFile: string): boolean =>
  path === folderOrFile || path.startsWith(`${folderOrFile}/`)

/** Files that, directly or through others, load themselves. Imports of types are not loaded and do not count. */
export function findRuntimeCycles(sources: readonly SourceFile[]): string[] {
  const loadsByPath = new Map(sources.map((source) => [source.path, runtimeTargets(source)]))
  return sources
    .map(({ path }) => findWayBack(path, loadsByPath))
    .filter((cycle) => cycle !== undefined && isFirstOf(cycle))
    .map((cycle) => cycle?.join(' → ') ?? '')
}

const runtimeTargets = ({ imports }: SourceFile): string[] =>
  imports.flatMap(({ target, kind }) => (kind === 'runtime' && target !== null ? [target] : []))

/** The shortest chain of imports from a file back to itself. */
function findWayBack(
  start: string,
  loadsByPath: ReadonlyMap<string, readonly string[]>,
): string[] | undefined {
  const ways: string[][] = [[start]]
  const seen = new Set<string>()
  for (const way of ways) {
    for (const next of loadsByPath.get(way.at(-1) ?? start) ?? []) {
      if (next === start) return [...way, start]
      if (seen.has(next)) continue
      seen.add(next)
      ways.push([...way, next])
    }
  }
  return undefined
}

/** A cycle is found once from each of its files: report it from the first by name. */
const isFirstOf = (cycle: readonly string[]): boolean => cycle.every((path) => path >= (cycle[0] ?? ''))
