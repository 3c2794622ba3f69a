import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeState } from '../service/make-legislature.ts'
import { createProgramVault, startCaucus } from './caucus.ts'
import { searchWhileRunning, type Leaks } from './marker-search.ts'
import { hasProc } from './needs.ts'
import { isSoak, rounds } from './rounds.ts'
import { temporaryFolder } from './temporary-folder.ts'

const MARKER = 'Nightwatchwoman'
const LEGISLATOR = `Given1 ${MARKER}1`
const LEGISLATORS = rounds(40, 1000)

/** Milliseconds. Some 6 s on an idle machine, but the program is started five times and watched throughout. */
const LIMIT = rounds(180_000, 3_600_000)

type Step = [words: string[], input?: string]

describe.skipIf(!hasProc)('what the program is given', () => {
  it(
    'reaches no file and no open descriptor unencrypted, but the report that was asked for',
    { timeout: LIMIT },
    async () => {
      using scratch = temporaryFolder()
      const { vault, dataset, home, reports, run } = await makeProgram(scratch.path)
      const report = (out: string): string[] => [
        'report',
        vault,
        'contact',
        ...PERIOD,
        '--out',
        out,
        '--format',
        'csv',
      ]
      const steps: Step[] = [
        [['import', vault, dataset, '--kind', 'openstates', '--dry-run']],
        [['import', vault, dataset, '--kind', 'openstates']],
        [['log', vault, '--with', LEGISLATOR, '--type', 'meeting', '--notes', '-'], MARKER],
        [report(join(reports, 'report.csv'))],
      ]
      const more: Step[] = [[['search', vault, MARKER]], [['backup', vault]], [['dump', vault]]]
      if (isSoak) steps.push(...more)
      for (const [words, input] of steps)
        expect({ words, leaks: await run(words, input) }).toEqual({ words, leaks: {} })

      // The control: the same report is found when it is written where nothing readable belongs.
      expect(Object.values(await run(report(join(home, 'report.csv')))).flat()).toContain('report.csv')
    },
  )
})

const PERIOD = ['--from', '2020-01-01', '--to', '2099-12-31']

/** The vault, the home folder and the one for temporary files are searched; the dataset and the report are not. */
async function makeProgram(scratch: string) {
  const searched = join(scratch, 'searched')
  const [home, temporary] = [join(searched, 'home'), join(searched, 'temporary')]
  const reports = join(scratch, 'reports')
  for (const folder of [home, temporary, reports]) mkdirSync(folder, { recursive: true })
  const vault = join(searched, 'Coalition.caucus')
  await createProgramVault(vault)
  const members = Array.from({ length: LEGISLATORS }, (_, number) => ({
    number,
    family: `${MARKER}${number}`,
  }))
  const dataset = makeState(members)
  const search = { marker: MARKER, folder: searched, meant: [dataset, reports] }
  const environment = { HOME: home, TMPDIR: temporary, SQLITE_TMPDIR: temporary }
  const run = (words: string[], input = ''): Promise<Leaks> =>
    searchWhileRunning(startCaucus(words, { environment, input }), search)
  return { vault, home, dataset, reports, run }
}
