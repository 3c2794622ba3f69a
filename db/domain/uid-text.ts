/** Apart from uid.ts, whose schemas the first screen does without. */
const canonical = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether it is the text of a public identity: a UUID in lower case. */
export const isUidText = (value: unknown): value is string =>
  typeof value === 'string' && canonical.test(value)
