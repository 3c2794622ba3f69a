import { type ESTree, Visitor } from 'rolldown/utils'

export interface Export {
  readonly name: string
  /** Whether its own file uses it too. */
  readonly isUsedHere: boolean
}

/** What a file exports of its own. Names it hands on from other files are imports. */
export function exportedNames(program: ESTree.Program): Export[] {
  const timesSaid = countNames(program)
  const isSaidMore = (name: string, times: number): boolean => (timesSaid.get(name) ?? 0) > times
  return program.body.flatMap((node) => {
    if (node.type === 'ExportDefaultDeclaration') return [{ name: 'default', isUsedHere: false }]
    if (node.type !== 'ExportNamedDeclaration' || node.source) return []
    const declared = declaredNames(node.declaration)
    const listed = node.specifiers.map(({ exported }) => nameOf(exported))
    return [
      ...declared.map((name) => ({ name, isUsedHere: isSaidMore(name, 1) })),
      ...listed.map((name) => ({ name, isUsedHere: isSaidMore(name, 2) })),
    ]
  })
}

/** The names that an import or a re-export takes; `*` for all of them. */
export const takenNames = (node: ESTree.ImportDeclaration | ESTree.ExportNamedDeclaration): string[] =>
  node.specifiers.map((specifier) => {
    if (specifier.type === 'ImportSpecifier') return nameOf(specifier.imported)
    if (specifier.type === 'ExportSpecifier') return nameOf(specifier.local)
    return specifier.type === 'ImportDefaultSpecifier' ? 'default' : '*'
  })

const nameOf = (node: ESTree.ModuleExportName): string => (node.type === 'Literal' ? node.value : node.name)

function declaredNames(declaration: ESTree.Declaration | null): string[] {
  const declared = declaration?.type === 'VariableDeclaration' ? declaration.declarations : [declaration]
  return declared.flatMap((node) =>
    node !== null && 'id' in node && node.id?.type === 'Identifier' ? [node.id.name] : [],
  )
}

/** How often a file says each name, properties left out: `x.name` says nothing of what `name` is here. */
function countNames(program: ESTree.Program): Map<string, number> {
  const places = new Map<number, string>()
  const properties: number[] = []
  const say = ({ name, start }: { name: string; start: number }) => void places.set(start, name)
  new Visitor({
    Identifier: say,
    JSXIdentifier: say,
    MemberExpression: ({ computed, property }) => {
      if (!computed) properties.push(property.start)
    },
    Property: ({ computed, shorthand, key }) => {
      if (!computed && !shorthand) properties.push(key.start)
    },
  }).visit(program)
  for (const start of properties) places.delete(start)
  const timesSaid = new Map<string, number>()
  for (const name of places.values()) timesSaid.set(name, (timesSaid.get(name) ?? 0) + 1)
  return timesSaid
}
