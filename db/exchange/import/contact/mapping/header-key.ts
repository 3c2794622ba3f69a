import { fold } from '../../../../domain/fold.ts'

/** A header without case, accents, spaces and punctuation: "E-mail Address" and "email_address" are one. */
export const headerKey = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]/gu, '')
