import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { AppError } from '../../db/domain/errors.ts'
import type { ChosenFile, FileHandle } from '../contract/file-handle.ts'

/** The paths behind the handles that the window holds. They live as long as the window. */
export class ChosenFiles {
  readonly #paths = new Map<FileHandle, string>()

  add(path: string): ChosenFile {
    const handle = `file:${randomUUID()}`
    this.#paths.set(handle, path)
    return { handle, name: basename(path) }
  }

  /** Error: `file.missing` for a handle of an earlier window. */
  path(handle: FileHandle): string {
    const path = this.#paths.get(handle)
    if (path === undefined) throw new AppError('file.missing', { path: handle })
    return path
  }

  /** Handle and path of everything in the input that is a handle. */
  pathsIn(input: unknown): Record<FileHandle, string> {
    const handles = textsIn(input).filter((text) => this.#paths.has(text))
    return Object.fromEntries(handles.map((handle) => [handle, this.path(handle)]))
  }

  clear(): void {
    this.#paths.clear()
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
