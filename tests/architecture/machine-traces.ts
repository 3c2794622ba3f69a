import { homedir } from 'node:os'
import type { SourceText } from '../../build/source-tree.ts'

/** An absolute path starts where no other path character stands before it. */
const beforePath = String.raw`(?<![\w.~*/-])`

const traces: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'a path of one machine', pattern: new RegExp(`${beforePath}/(home|Users|root)/\\w`) },
  { what: 'a path of one machine', pattern: /\b[A-Z]:\\Users\\/ },
  { what: 'the host of a registry', pattern: /\/\/[\w.-]*registry[\w-]*\.[\w.-]+/ },
  { what: 'the host of a registry', pattern: /"resolved":\s*"https?:/ },
  { what: 'a setting of a registry', pattern: /^\s*(@[\w-]+:)?registry\s*=/m },
  { what: 'a token of a registry', pattern: /_auth(Token)?\s*=/ },
]

/** What a file says about the machine it was written on: it would be wrong, or telling, anywhere else. */
export function findMachineTraces(files: readonly SourceText[], checkout: string): string[] {
  const sought = [...traces, ...[checkout, homedir()].filter(isTelling).map(traceOf)]
  return files.flatMap(({ path, text }) =>
    sought
      .filter(({ pattern }) => pattern.test(text))
      .map(({ what, pattern }) => `${path} has ${what}: ${pattern.exec(text)?.[0] ?? ''}`),
  )
}

/** A checkout in, say, /demo must not turn the line `/demo/` of .gitignore into a trace. */
const isTelling = (path: string): boolean => path.split(/[\\/]/).length > 2

const traceOf = (path: string): { what: string; pattern: RegExp } => ({
  what: 'the path of this machine',
  pattern: new RegExp(`${beforePath}${path.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}\\b`),
})
