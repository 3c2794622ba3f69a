/** What stands in a field of a row: several where it has several, null where it is empty. */
export type ShownFieldValue = string | number | boolean | null | readonly (string | number)[]
