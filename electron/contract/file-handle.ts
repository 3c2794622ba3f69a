import { z } from 'zod'

/**
 * Stands for a file or folder that a person chose in a dialog of the main process. The window never sees or says a
 * path; main puts the path in when it forwards the call.
 */
export const fileHandleSchema = z.string().regex(/^file:[0-9a-f-]{36}$/)
export type FileHandle = string

export interface ChosenFile {
  readonly handle: FileHandle
  /** What the person knows it by: the last part of its path. */
  readonly name: string
}
