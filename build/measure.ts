import { type ESTree, parseSync, Visitor } from 'rolldown/utils'
import { readSourceTree, type SourceText } from './source-tree.ts'

/**
 * `npm run measure`: the ten largest files and functions, to be looked at before each release with the question
 * "is this two ideas?". Nothing here is a gate.
 */
const shown = 10

interface Measured {
  readonly name: string
  readonly lines: number
}

interface MeasuredFunction extends Measured {
  /** Functions without a name are callbacks: listed when they are large, left out of the median. */
  readonly isNamed: boolean
}

/** The functions of a file with the lines they span, inner functions included. */
export function measureFunctions({ path, text }: SourceText): MeasuredFunction[] {
  const nameByStart = new Map<number, string>()
  const measured: MeasuredFunction[] = []
  const call = (node: ESTree.Node | null, name: string): void => {
    if (node) nameByStart.set(node.start, name)
  }
  const measure = (node: ESTree.Node & { readonly id?: ESTree.BindingIdentifier | null }): void => {
    const name = node.id?.name ?? nameByStart.get(node.start)
    const lines = countLines(text.slice(node.start, node.end))
    measured.push({
      name: `${path} ${name ?? `(line ${countLines(text.slice(0, node.start))})`}`,
      lines,
      isNamed: !!name,
    })
  }
  new Visitor({
    VariableDeclarator: (node) => call(node.init, text.slice(node.id.start, node.id.end)),
    Property: (node) => call(node.value, text.slice(node.key.start, node.key.end)),
    MethodDefinition: (node) => call(node.value, text.slice(node.key.start, node.key.end)),
    PropertyDefinition: (node) => call(node.value, text.slice(node.key.start, node.key.end)),
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  }).visit(parseSync(path, text).program)
  return measured
}

const measureFile = ({ path, text }: SourceText): Measured => ({
  name: path,
  lines: countLines(text.trimEnd()),
})

const countLines = (text: string): number => text.split('\n').length

/** Lines that hold nothing but a comment, as a share of the lines that are not blank. */
export function commentShare(sources: readonly SourceText[]): number {
  const lines = sources
    .flatMap(({ text }) => text.split('\n').map((line) => line.trim()))
    .filter((line) => line !== '')
  return lines.filter((line) => /^(\/\/|\/\*|\*)/.test(line)).length / Math.max(lines.length, 1)
}

/** The smallest value that `share` of the values do not exceed; 0 without values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? 0
}

function summaryOf(what: string, measured: readonly Measured[]): string {
  const lines = measured.map((item) => item.lines)
  const cells = [measured.length, quantile(lines, 0.5), quantile(lines, 0.9), quantile(lines, 1)]
  return what.padEnd(20) + cells.map((cell) => String(cell).padStart(8)).join('')
}

function largestOf(title: string, measured: readonly Measured[]): string {
  const largest = measured.toSorted((a, b) => b.lines - a.lines).slice(0, shown)
  return [title, ...largest.map(({ name, lines }) => `${String(lines).padStart(6)}  ${name}`)].join('\n')
}

function reportOn(sources: readonly SourceText[]): string {
  const [tests, product] = [true, false].map((wanted) =>
    sources.filter(({ path }) => path.startsWith('tests/') === wanted),
  ) as [SourceText[], SourceText[]]
  const functions = product.flatMap(measureFunctions)
  return [
    `${'lines'.padEnd(20)}${['count', 'median', 'p90', 'largest'].map((head) => head.padStart(8)).join('')}`,
    summaryOf('files', product.map(measureFile)),
    summaryOf(
      'functions',
      functions.filter(({ isNamed }) => isNamed),
    ),
    summaryOf('test files', tests.map(measureFile)),
    `comments: ${Math.round(commentShare(product) * 100)} % of the lines`,
    '',
    largestOf('Largest files', product.map(measureFile)),
    '',
    largestOf('Largest functions', functions),
    '',
    largestOf('Largest test files', tests.map(measureFile)),
  ].join('\n')
}

if (process.argv[1] === import.meta.filename) console.log(reportOn(readSourceTree()))
