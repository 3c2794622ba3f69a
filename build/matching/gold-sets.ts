import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { GoldSetFile } from './read-gold-set.ts'

/** A public gold set, the F1 that is aimed at, and where it stands below the folder of gold sets. */
interface GoldSet extends GoldSetFile {
  readonly aim: number
}

const febrl = { kind: 'person', truth: 'rec_id', pattern: /^rec-(\d+)-/ } as const

const known: readonly GoldSet[] = [
  { name: 'febrl1', path: 'febrl/dataset1.csv', aim: 0.97, ...febrl },
  { name: 'febrl3', path: 'febrl/dataset3.csv', aim: 0.93, ...febrl },
  { name: 'fake_1000', path: 'splink/fake_1000.csv', kind: 'person', truth: 'cluster', aim: 0.8 },
  {
    name: 'chicago',
    path: 'orgs-chicago/csv_example_input_with_true_ids.csv',
    kind: 'organization',
    truth: 'True Id',
    aim: 0.85,
  },
]

/** Beside the repository, unless the environment says where. They are not part of it: each has its own licence. */
const goldSetFolder = (): string =>
  process.env['CAUCUS_GOLD_SETS'] ?? join(import.meta.dirname, '../../../shared/data/dedupe')

/** Those of the known gold sets that are on this machine. */
export const goldSetsHere = (): GoldSet[] =>
  known
    .map((set) => ({ ...set, path: join(goldSetFolder(), set.path) }))
    .filter(({ path }) => existsSync(path))
