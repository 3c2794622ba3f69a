import type { SourceText } from '../../build/source-tree.ts'

export interface Present {
  exists(path: string): boolean
  readonly scripts: ReadonlySet<string>
}

const namedPath = /`((?:db|cli|electron|renderer|build|tests|docs|\.ci)\/[\w./-]*)`/g
const linkedPath = /\]\((?!https?:|#)([^)#\s]+)/g
const namedScript = /`?npm run (?:-s )?([\w:-]+)/g

/** What documents name and the repository does not have: files and folders in backticks, links, npm scripts. */
export function findMissingNames(documents: readonly SourceText[], present: Present): string[] {
  return documents.flatMap(({ path, text }) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    const files = [...captures(text, namedPath), ...captures(text, linkedPath).map((link) => folder + link)]
    return [
      ...files.filter((file) => !present.exists(file)).map((file) => `${path} names ${file}`),
      ...captures(text, namedScript)
        .filter((script) => !present.scripts.has(script))
        .map((script) => `${path} names npm run ${script}`),
    ]
  })
}

const captures = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '')
