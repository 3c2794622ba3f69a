/** The kind of error and the places in our code; messages may quote a note, a name or a value. */
export function redacted(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const places = (error.stack ?? '').split('\n').map((line) => line.trim())
  return [error.name, ...places.filter((line) => line.startsWith('at '))].join('\n')
}
