import { fold } from './fold.ts'

const words: readonly string[] = ['me', 'yo']

/** Whether a filter means whoever asks, in either language. */
export const isOneself = (word: string): boolean => words.includes(fold(word))
