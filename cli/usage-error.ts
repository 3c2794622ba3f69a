/** The command was not given as it can be. The text is in the person's language already. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
