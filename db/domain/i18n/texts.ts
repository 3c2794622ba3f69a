/** A text for each word of a vocabulary: a missing or a superfluous one does not compile. */
export type Texts<K extends string> = Readonly<Record<K, string>>

/** The keys of words that are counted. */
export type Plural<K extends string> = `${K}_one` | `${K}_other`
