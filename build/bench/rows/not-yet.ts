/** Rows of the quality aims that nothing here can reach: they need the window. Listed so that nobody misses them. */
export const notYet: readonly { readonly work: string; readonly why: string }[] = [
  { work: 'start to unlock screen', why: 'needs the window' },
  { work: 'scrolling a list of 100,000 rows', why: 'needs the window' },
  { work: 'memory of the main process', why: 'needs the window' },
  { work: 'a call through the boundary', why: 'needs the window' },
]
