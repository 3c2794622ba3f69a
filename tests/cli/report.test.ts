import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import readXlsx from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { answerOf, caucus, errorOf, makeStateVault, modeOf } from './command-line.ts'

interface Report {
  readonly filters: readonly { label: string; value: string }[]
  readonly redactions: readonly { count: number }[]
  readonly totals: readonly { kind: string; label: string; column: string | null; value: number }[]
  readonly rows: readonly Record<string, unknown>[]
}

const period = ['--from', '2026-02-01', '--to', '2026-02-28'] as const

/** Five contacts: one of them before the period, one planned, one restricted. */
async function makeWorkedVault() {
  const made = await makeStateVault()
  const log = (who: string, type: string, on: string, ...more: readonly string[]) =>
    answerOf('log', made.vault, '--with', who, '--type', type, '--on', on, ...more)
  await log('Amara Okoye', 'meeting', '2026-02-10', '--minutes', '30', '--subject', '=1+1')
  await log('Silas Whitcombe', 'call', '2026-02-11', '--minutes', '5', '--outcome', 'left-message')
  await log('Lucía Íñiguez Prado', 'email', '2026-02-28')
  await log('Amara Okoye', 'call', '2026-01-31')
  await log('Amara Okoye', 'meeting', '2026-02-12', '--status', 'planned')
  await log('Silas Whitcombe', 'call', '2026-02-13', '--sensitivity', 'restricted')
  return made
}

async function jsonReport(vault: string, out: string, ...more: readonly string[]): Promise<Report> {
  await answerOf('report', vault, 'contact', ...period, '--format', 'json', '--out', out, ...more)
  return JSON.parse(readFileSync(out, 'utf8')) as Report
}

describe('caucus report contact', () => {
  it('lists what happened in the period, and its totals are those of its rows', async () => {
    const { folder, vault } = await makeWorkedVault()
    const { rows, totals, redactions } = await jsonReport(vault, join(folder, 'r.json'))
    expect(rows.map(({ occurredOn, with: who }) => [occurredOn, who])).toEqual([
      ['2026-02-10', 'Amara Okoye'],
      ['2026-02-11', 'Silas Whitcombe'],
      ['2026-02-28', 'Lucía Íñiguez Prado'],
    ])
    const total = (kind: string) => totals.find((one) => one.kind === kind)?.value
    expect(total('rows')).toBe(rows.length)
    expect(total('sum')).toBe(rows.reduce((sum, { minutes }) => sum + Number(minutes ?? 0), 0))
    for (const column of ['type', 'outcome', 'counts']) {
      const each = totals.filter((one) => one.kind === 'each' && one.column === column)
      expect(each.reduce((sum, { value }) => sum + value, 0)).toBe(rows.length)
    }
    expect(redactions).toMatchObject([{ count: 1 }])
  })

  it('shows more to those who may see more', async () => {
    const { folder, vault } = await makeWorkedVault()
    const report = await jsonReport(vault, join(folder, 'r.json'), '--clearance', 'restricted')
    expect([report.rows.length, report.redactions]).toEqual([4, []])
  })

  it('is never restricted for somebody outside, whatever the clearance, and says what it leaves out', async () => {
    const { folder, vault } = await makeWorkedVault()
    const out = join(folder, 'r.json')
    const outside = ['--audience', 'funder', '--clearance', 'survivor']
    const report = await jsonReport(vault, out, ...outside)
    expect([report.rows.length, report.redactions]).toEqual([3, [expect.objectContaining({ count: 1 })]])
    expect(readFileSync(out, 'utf8')).not.toContain('=1+1')
    expect(Object.keys(report.rows[0] ?? {})).toEqual([
      'occurredOn',
      'type',
      'with',
      'chamber',
      'outcome',
      'by',
    ])
  })

  it('keeps what survivors told in the vault, for our own people too', async () => {
    const { folder, vault } = await makeWorkedVault()
    const who = ['--with', 'Amara Okoye', '--type', 'call', '--on', '2026-02-20']
    await answerOf('log', vault, ...who, '--sensitivity', 'survivor')
    const { rows, redactions } = await jsonReport(vault, join(folder, 'r.json'), '--clearance', 'survivor')
    expect([rows.length, redactions]).toEqual([4, []])
  })

  it.each([
    ['--columns', 'subject, occurredon', ['occurredOn', 'subject']],
    [
      '--leave-out',
      'id,withIds,sensitivity,direction,counts,seat,onBehalfOf,minutes,subject',
      ['occurredOn', 'type', 'with', 'chamber', 'outcome', 'by'],
    ],
  ])('shows the columns that %s says', async (option, columns, shown) => {
    const { folder, vault } = await makeWorkedVault()
    const { rows } = await jsonReport(vault, join(folder, 'r.json'), option, columns)
    expect(Object.keys(rows[0] ?? {})).toEqual(shown)
  })

  it.each([
    ['upper', ['Silas Whitcombe', 'Lucía Íñiguez Prado']],
    ['zz house of representatives', ['Amara Okoye']],
  ])('is narrowed to the chamber %s, and says so', async (chamber, names) => {
    const { folder, vault } = await makeWorkedVault()
    const { rows, filters } = await jsonReport(vault, join(folder, 'r.json'), '--chamber', chamber)
    expect(rows.map((row) => row['with'])).toEqual(names)
    expect(filters).toContainEqual({ label: 'Chamber', value: chamber })
  })

  it('is refused for a period that ends before it begins', async () => {
    const { folder, vault } = await makeWorkedVault()
    const period = ['--from', '2026-03-02', '--to', '2026-03-01', '--format', 'csv']
    const ran = await caucus('report', vault, 'contact', ...period, '--out', join(folder, 'r.csv'))
    expect(ran.code).toBe(2)
    expect(existsSync(join(folder, 'r.csv'))).toBe(false)
  })

  it('is narrowed to one of us', async () => {
    const { folder, vault } = await makeWorkedVault()
    const { rows, filters } = await jsonReport(vault, join(folder, 'r.json'), '--owner', 'ana')
    expect(rows).toHaveLength(3)
    expect(filters).toContainEqual({ label: 'By', value: 'Ana Ruiz' })
  })

  it('says the same as CSV and as XLSX, in which nothing is a formula', async () => {
    const { folder, vault } = await makeWorkedVault()
    const write = (format: string) =>
      answerOf(
        'report',
        vault,
        'contact',
        ...period,
        '--format',
        format,
        '--out',
        join(folder, `r.${format}`),
      )
    await write('csv')
    await write('xlsx')
    const csv = readFileSync(join(folder, 'r.csv'), 'utf8')
    const records = parse(csv, { bom: true, relax_column_count: true }) as string[][]
    const head = records.findIndex(([first]) => first === 'Day')
    expect(records.slice(head + 1, head + 4).map(([day]) => day)).toEqual([
      '2026-02-10',
      '2026-02-11',
      '2026-02-28',
    ])
    expect(csv).not.toMatch(/(^|,)=1\+1/mu)
    const sheets = await readXlsx(join(folder, 'r.xlsx'))
    expect(JSON.stringify(sheets)).toContain('Amara Okoye')
  })

  it('is readable by its owner only, and never replaces a file unless told to', async () => {
    const { folder, vault } = await makeWorkedVault()
    const out = join(folder, 'r.csv')
    writeFileSync(out, 'mine')
    const argv = ['report', vault, 'contact', ...period, '--format', 'csv', '--out', out]
    expect(await errorOf(...argv)).toMatchObject({ exit: 14, code: 'file.exists' })
    expect(readFileSync(out, 'utf8')).toBe('mine')
    const { stdout } = await caucus(...argv, '--overwrite')
    expect(stdout).toContain('3 contacts written')
    expect(stdout).toContain('not encrypted')
    expect(modeOf(out)).toBe(0o600)
  })

  it.each([
    ['a chamber that is none', ['--chamber', 'Lords'], 2, 'ZZ Senate'],
    ['somebody who is none of us', ['--owner', 'Nobody'], 4, 'Nobody'],
    ['a column that is none', ['--columns', 'notes'], 2, 'occurredOn'],
    ['no column at all', ['--columns', 'by', '--leave-out', 'by'], 2, 'No column'],
    ['a format that is none', ['--format', 'pdf'], 2, 'csv, xlsx, json'],
    ['a folder that is not there', ['--out', '/nowhere/at/all/r.csv'], 12, '/nowhere/at/all'],
  ])('refuses %s and writes nothing', async (_what, options, exit, said) => {
    const { folder, vault } = await makeStateVault()
    const out = join(folder, 'r.csv')
    const error = await errorOf(
      'report',
      vault,
      'contact',
      ...period,
      '--format',
      'csv',
      '--out',
      out,
      ...options,
    )
    expect(error).toMatchObject({ exit, message: expect.stringContaining(said) as string })
    expect(existsSync(out)).toBe(false)
  })

  it('is refused inside the vault', async () => {
    const { vault } = await makeStateVault()
    const out = join(vault, 'r.csv')
    const error = await errorOf('report', vault, 'contact', ...period, '--format', 'csv', '--out', out)
    expect(error).toMatchObject({ exit: 12, code: 'export.insideVault' })
  })
})
