import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Writes an invented state in the layout of Open States; `given` may differ from one file to the next. */
export function writeState(count: number, change: (n: number) => object = () => ({})): string {
  const root = mkdtempSync(join(tmpdir(), 'caucus-e2e-state-'))
  const folder = join(root, 'zz')
  mkdirSync(join(folder, 'legislature'), { recursive: true })
  for (let n = 1; n <= count; n += 1)
    // JSON is YAML.
    writeFileSync(
      join(folder, 'legislature', `member-${n}.yml`),
      JSON.stringify({ ...member(n), ...change(n) }),
    )
  return folder
}

export const removeState = (folder: string): void =>
  rmSync(join(folder, '..'), { recursive: true, force: true })

const member = (n: number): object => ({
  id: `ocd-person/00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  name: `Given${n} Sampleton${n}`,
  given_name: `Given${n}`,
  family_name: `Sampleton${n}`,
  email: `member${n}@example.org`,
  party: [{ name: 'Independent' }],
  roles: [
    {
      start_date: '2025-01-06',
      type: 'lower',
      jurisdiction: 'ocd-jurisdiction/country:us/state:zz/government',
      district: String(n),
    },
  ],
})
