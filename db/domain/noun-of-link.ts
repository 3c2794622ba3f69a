import type { Noun } from './noun.ts'

/** A row that ties a word to a record, by its table, is known as what it ties: a tag, an own field. */
export const nounOfLink: Readonly<Record<string, Noun>> = { record_tag: 'tag', custom_value: 'custom_field' }
