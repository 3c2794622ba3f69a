import { posix } from 'node:path'
import type { SourceFile } from './source-file.ts'

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.(d|test|soak\.test|bench))?\.tsx?$/
const kebabFolder = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** Names that say nothing of what is inside, and so collect everything. */
const emptyWords = /^(utils?|helpers?|common|misc|managers?)$/

/** Files and folders that are not kebab-case, or whose name says nothing. */
export function findBadNames(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const file = posix.basename(path)
    const folders = posix.dirname(path).split('/')
    const words = [...folders, file.replace(/\..*$/, '')].flatMap((name) => name.split('-'))
    return [
      ...(kebabCase.test(file) && folders.every((folder) => kebabFolder.test(folder))
        ? []
        : [`${path} is not kebab-case`]),
      ...words.filter((word) => emptyWords.test(word)).map((word) => `${path} is called "${word}"`),
    ]
  })
}

/** Files that only hand on other files' exports, whatever they are called. */
export function findBarrels(sources: readonly SourceFile[]): string[] {
  return sources
    .filter(({ path, onlyReExports }) => onlyReExports || /(^|\/)index\.tsx?$/.test(path))
    .map(({ path }) => `${path} is a barrel`)
}
