import type { DropItem } from 'react-aria-components'

/** Folders in folders that are looked into. */
const deepest = 4

/** Files that one drop may bring; one more is collected, so that it shows. */
export const mostDropped = 100

/** The files that were dropped, those of folders included; what systems hide is left. */
export async function droppedFiles(items: Iterable<DropItem> | AsyncIterable<DropItem>): Promise<File[]> {
  const files: File[] = []
  await collect(items, deepest, files)
  return files
}

async function collect(
  items: Iterable<DropItem> | AsyncIterable<DropItem>,
  depth: number,
  files: File[],
): Promise<void> {
  for await (const item of items) {
    if (files.length > mostDropped) return
    if (item.kind === 'text' || item.name.startsWith('.')) continue
    if (item.kind === 'file') files.push(await item.getFile())
    else if (depth > 0) await collect(item.getEntries(), depth - 1, files)
  }
}
