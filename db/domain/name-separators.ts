/** What parts a name from what is written behind it, within a class of characters: "Rivera | MPH", "Rivera – she/her". */
export const nameSeparators = String.raw`\s,|·–\-`

/** Whether a word is nothing but such marks. */
export const isNameSeparator = (word: string): boolean => /^[|·–-]+$/u.test(word)
