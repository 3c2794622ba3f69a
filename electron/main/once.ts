/** Does it when it is asked for the first time; whoever asks later waits for the same. */
export function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= work())
}
