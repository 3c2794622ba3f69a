import { posix } from 'node:path'
import { isBuiltin } from 'node:module'
import { type ESTree, parseSync, Visitor } from 'rolldown/utils'
import type { SourceText } from '../../build/source-tree.ts'
import { exportedNames, takenNames, type Export } from './exported-names.ts'

/** `url` is `new URL('./x.ts', import.meta.url)`: the entry of a thread, loaded on its own. */
export type ImportKind = 'runtime' | 'type' | 'url'

export interface Import {
  /** `node:x`, the name of a package, or a path from the root of the repository; null when it is computed. */
  readonly target: string | null
  readonly isPackage: boolean
  readonly kind: ImportKind
  /** What is taken from there, as it is called there; `*` for everything. */
  readonly names: readonly string[]
  readonly line: number
}

export interface SourceFile {
  readonly path: string
  readonly imports: readonly Import[]
  readonly exports: readonly Export[]
  /** Whether the file only hands on what other files export. */
  readonly onlyReExports: boolean
}

/**
 * Reads a file's imports and exports from its syntax tree. The parser is the one the test runner brings with it, so it takes
 * all of TypeScript; a pattern over the text would miss imports over several lines and find those in strings.
 */
export function parseSource({ path, text }: SourceText): SourceFile {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors.map((error) => error.message).join('; ')}`)
  const imports: Import[] = []
  const add = (node: ESTree.Node, specifier: unknown, kind: ImportKind, names = ['*']): void => {
    imports.push({ ...resolveTarget(path, specifier), kind, names, line: lineAt(text, node.start) })
  }
  new Visitor({
    ImportDeclaration: (node) => add(node, node.source.value, kindOf(node.importKind), takenNames(node)),
    ExportAllDeclaration: (node) => add(node, node.source.value, kindOf(node.exportKind)),
    ExportNamedDeclaration: (node) => {
      if (node.source) add(node, node.source.value, kindOf(node.exportKind), takenNames(node))
    },
    ImportExpression: (node) => add(node, literalOf(node.source), 'runtime'),
    TSImportType: (node) => add(node, node.source.value, 'type'),
    CallExpression: (node) => {
      if (isNamed(node.callee, 'require')) add(node, literalOf(node.arguments[0]), 'runtime')
    },
    NewExpression: (node) => {
      if (isModuleUrl(node)) add(node, literalOf(node.arguments[0]), 'url')
    },
  }).visit(program)
  return {
    path,
    imports,
    exports: exportedNames(program),
    onlyReExports: program.body.length > 0 && program.body.every(isReExport),
  }
}

/** `import { type A }` still loads the module when types are only stripped; `import type` does not. */
const kindOf = (kind: 'value' | 'type' | null | undefined): ImportKind =>
  kind === 'type' ? 'type' : 'runtime'

const literalOf = (node: ESTree.Node | undefined): unknown =>
  node?.type === 'Literal' ? node.value : undefined

const isNamed = (node: ESTree.Node, name: string): boolean => node.type === 'Identifier' && node.name === name

const isModuleUrl = (node: ESTree.NewExpression): boolean =>
  isNamed(node.callee, 'URL') && node.arguments[1]?.type === 'MemberExpression'

const isReExport = (node: ESTree.Node): boolean =>
  node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source !== null)

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

function resolveTarget(from: string, specifier: unknown): Pick<Import, 'target' | 'isPackage'> {
  if (typeof specifier !== 'string') return { target: null, isPackage: false }
  if (specifier.startsWith('.'))
    return { target: posix.join(posix.dirname(from), specifier), isPackage: false }
  if (isBuiltin(specifier)) return { target: `node:${specifier.replace(/^node:/, '')}`, isPackage: true }
  const parts = specifier.split('/')
  return { target: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/'), isPackage: true }
}
