import { answerer, type AnswererParts } from './answerer.ts'
import { openBoundary } from './ipc.ts'
import type { Log } from './log.ts'

/** Makes everything that the window may ask for answerable. */
export const answerCalls = ({ log, ...parts }: AnswererParts & { readonly log: Log }): void =>
  openBoundary({ log, ...answerer(parts) })
