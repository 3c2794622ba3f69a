import { describe, expect, it } from 'vitest'
import { holdFiles } from '../../db/service/held-file-import.ts'
import { remapPart, reshapePart } from '../../db/service/held-file-shape.ts'
import { makeWorkbook } from '../fixtures/make-workbook.ts'
import { partsOf, mappingOf } from '../../db/service/held-file-pages.ts'
import { openTestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { importFiles, write } = importing()

/** As a program leaves it that reads UTF-8 as Windows-1252. */
const garble = (text: string): string => new TextDecoder('windows-1252').decode(Buffer.from(text))

const list = 'Name,City\nMaría González,Zürich\nPeña Ño,São Paulo\nJohn Doe,Łódź\n'

describe('letters that a program had garbled before', () => {
  it.each([
    ['once', garble(list), 'list.csv'],
    ['twice', garble(garble(list)), 'list.csv'],
    ['in JSON', JSON.stringify([{ Name: garble('María González'), City: garble('Zürich') }]), 'list.json'],
  ])('%s are put right, which is told', async (_how, content, name) => {
    using store = await openTestStore()
    const { notes, plan } = await importFiles(sessionOf(store), {
      kind: 'contacts',
      paths: [write(name, content)],
      dryRun: true,
    })
    expect(plan.rows[0]?.name).toBe('María González')
    expect(notes).toContainEqual(
      expect.objectContaining({
        code: 'text.garbled',
        detail: expect.stringMatching(/^\d+: .+ → María González$/u),
      }),
    )
  })

  it('are left where others are as they should be, or where they are too few to tell', async () => {
    using store = await openTestStore()
    const kept = async (text: string) => {
      const { plan, notes } = await importFiles(sessionOf(store), {
        kind: 'contacts',
        paths: [write('kept.csv', text)],
        dryRun: true,
      })
      return { names: plan.rows.map(({ name }) => name), codes: notes.map(({ code }) => code) }
    }
    expect(await kept(list)).toMatchObject({ names: ['María González', 'Peña Ño', 'John Doe'], codes: [] })
    const own = `People\nMade,2026-03-09 14:30 America/Denver\n\n${garble(list)}\nPeople,3\n`
    expect(await kept(own)).toMatchObject({
      names: [expect.stringContaining('GonzÃ'), expect.any(String), 'John Doe'],
    })
    const quoted = 'Name,City\nIRMÃ… Silva,Faro\n'
    expect(await kept(quoted)).toEqual({ names: ['IRMÃ… Silva'], codes: ['text.perhapsGarbled'] })
  })

  it('are as a person says in the window', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const files = await holdFiles(session, { kind: 'contacts', paths: [write('told.csv', garble(list))] })
    const first = () => mappingOf(files, 0).columns[0]?.samples[0]
    expect(partsOf(files)[0]?.table?.garbled).toMatchObject({ isMended: true, to: 'María González' })
    expect(first()).toBe('María González')
    await reshapePart(session, files, { part: 0, options: { mendGarbled: false } })
    expect(first()).toContain(garble('González'))
    expect(partsOf(files)[0]).toMatchObject({ table: { garbled: { isMended: false } }, remarks: [] })
  })

  describe('in a workbook', () => {
    const book = (...sheets: readonly (readonly [name: string, ...rows: string[]])[]) =>
      makeWorkbook({
        sheets: sheets.map(([name, ...rows]) => ({
          name,
          xml: `<sheetData>${rows.map((row) => `<row>${row.split(',').map(cell).join('')}</row>`).join('')}</sheetData>`,
        })),
      })
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
    const regions = () =>
      write(
        'regions.xlsx',
        book(
          ['North', 'Name,Town', 'John Doe,Hull'],
          ['South', 'Name,Town', garble('María González,Zürich')],
          ['West', 'Name,Town', garble('Peña Ño,São Paulo'), garble('Zoë Ruiz,Łódź')],
        ),
      )

    it('are told for each sheet that has such, and for no other', async () => {
      using store = await openTestStore()
      const { notes } = await importFiles(sessionOf(store), {
        kind: 'contacts',
        paths: [regions()],
        dryRun: true,
      })
      const told = notes.filter(({ code }) => code === 'text.garbled')
      expect(told.map(({ file, line, detail }) => `${file} ${line} ${detail.split(' → ')[1]}`)).toEqual([
        'regions.xlsx · South 2 María González',
        'regions.xlsx · West 2 Peña Ño',
      ])
      expect(told.map(({ detail }) => detail.split(':')[0])).toEqual(['2', '4'])
    })

    it('are as a person says in every sheet, whose columns stay as they were given', async () => {
      using store = await openTestStore()
      const session = sessionOf(store)
      const files = await holdFiles(session, { kind: 'contacts', paths: [regions()] })
      const { mapping } = mappingOf(files, 2)
      const columns = mapping.columns.map((one) =>
        one.column.name === 'Town' ? { ...one, target: { to: 'leave' as const } } : one,
      )
      remapPart(files, 2, { ...mapping, columns })
      const garbled = () => partsOf(files).map(({ table }) => table?.garbled?.isMended)
      expect(garbled()).toEqual([undefined, true, true])
      await reshapePart(session, files, { part: 1, options: { mendGarbled: false } })
      expect(garbled()).toEqual([undefined, false, false])
      expect(mappingOf(files, 2).columns[0]?.samples[0]).toBe(garble('Peña Ño'))
      expect(mappingOf(files, 2).mapping.columns).toEqual(columns)
      expect(mappingOf(files, 0).columns[0]?.samples).toEqual(['John Doe'])
    })
  })
})
