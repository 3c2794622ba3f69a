import { fold } from './fold.ts'
import { nameFamily } from './matching/nicknames.ts'

/** Letters, with what names have among and behind them: "O'Brien", "Anne-Marie", "J." */
export const isNameWord = (word: string): boolean => /^\p{L}[\p{L}\p{M}'’.-]*$/u.test(word)

/** Whether a word is a given name that is known, or a short form of one. */
export const isKnownGiven = (word: string): boolean => nameFamily(fold(word)) !== undefined
