import { openList } from '../../../db/service/list.ts'
import { search } from '../../../db/service/search.ts'
import { openBenchVault } from '../bench-vault.ts'

/** Run as a process of its own: opens the vault, the longest list and some of its pages, searches, and tells. */
export interface HeldMemory {
  readonly rows: number
  readonly megabytes: number
  readonly peakMegabytes: number
}

const PAGES = 50

async function holdList(folder: string, recovery: string): Promise<HeldMemory> {
  const vault = await openBenchVault({ folder, recovery, plain: '' })
  const list = openList(vault, 'interaction', {})
  for (let page = 0; page < PAGES; page++) await list.page(Math.floor((page * list.total) / PAGES), 100)
  await search(vault, { text: 'me', limit: 20, typing: true })
  const held = {
    rows: list.total,
    megabytes: process.memoryUsage.rss() / 1e6,
    peakMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6,
  }
  vault.close()
  return held
}

const [folder = '', recovery = ''] = process.argv.slice(2)
if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(await holdList(folder, recovery)))
