import { expect, test } from 'vitest'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import { importReasonText } from '../../db/domain/import-reason.ts'
import { textLimit } from '../../db/domain/text.ts'
import { holdFiles } from '../../db/service/held-file-import.ts'
import { partsOf } from '../../db/service/held-file-pages.ts'
import { openTestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { importFiles, table, write } = importing()

const said = (errors: Awaited<ReturnType<typeof table>>['errors'], language: 'en' | 'es') =>
  errors.map((error) => importReasonText(translator(language), error))

test('a text that is too long is told with its column and with how long it may be', async () => {
  using store = await openTestStore()
  const long = 'x'.repeat(textLimit + 1)
  const { errors } = await table(sessionOf(store), `Name,Comments\nAna Ruiz,${long}\n`, {
    options: {
      mapping: {
        name: 'own',
        layout: null,
        records: [{ key: '', noun: 'person' }],
        columns: [
          { column: { name: 'Name', occurrence: 1 }, target: { to: 'name' } },
          { column: { name: 'Comments', occurrence: 1 }, target: { to: 'note' } },
        ],
        dateOrder: 'monthFirst',
        surnames: 1,
        yesWords: [],
        blankWords: [],
      },
    },
  })
  expect(said(errors, 'en')).toEqual(['it does not fit: “Comments” is longer than 1,000,000 characters'])
  expect(said(errors, 'es')).toEqual(['no es válida: “Comments” supera los 1.000.000 caracteres'])
})

test('a line that is too long, too', async () => {
  using store = await openTestStore()
  const { errors } = await table(sessionOf(store), `Name,Company\nAna Ruiz,${'y'.repeat(1001)}\n`)
  expect(said(errors, 'en')[0]).toMatch(
    /^a text is longer than the 1,000 characters that a line may have: “Company”: y{200}…$/u,
  )
  expect(said(errors, 'es')[0]).toMatch(
    /^un texto supera los 1000 caracteres que caben en una línea: “Company”/u,
  )
})

test('without columns it is the field, as a person knows it', async () => {
  using store = await openTestStore()
  const card = `BEGIN:VCARD\nVERSION:3.0\nFN:Ana Ruiz\nNOTE:${'z'.repeat(textLimit + 1)}\nEND:VCARD\n`
  const { errors } = await importFiles(sessionOf(store), { kind: 'vcard', paths: [write('a.vcf', card)] })
  expect(said(errors, 'en')).toEqual([
    'it does not fit: Why they matter: is longer than 1,000,000 characters',
  ])
})

test('an address of an address book that no mail reaches is told among the notes', async () => {
  using store = await openTestStore()
  const card =
    'BEGIN:VCARD\nVERSION:3.0\nFN:Ana Ruiz\nEMAIL:ana at example\nEMAIL:ana@example.org\nEND:VCARD\n'
  const entry = 'dn: cn=Bo Lind\ncn: Bo Lind\nsn: Lind\ngivenName: Bo\nmail: bo at example\n'
  const paths = [write('mails.vcf', card), write('mails.ldif', entry)]
  const { notes } = await importFiles(sessionOf(store), { kind: 'contacts', paths })
  expect(notes.map(({ file, line, code, detail }) => [file, line, code, detail])).toEqual([
    ['mails.vcf', 1, 'doubtful', 'ana at example'],
    ['mails.ldif', 1, 'doubtful', 'bo at example'],
  ])
})

test('of a table such an address is told once, with its column', async () => {
  using store = await openTestStore()
  const { notes } = await table(sessionOf(store), 'Name,E-mail\nAna Ruiz,ana at example\n')
  expect(notes.map(({ detail }) => detail)).toEqual(['E-mail: ana at example'])
})

test('formulas that failed and hidden things of a file are told with the file, before it is compared', async () => {
  using store = await openTestStore()
  const path = write('formulas.csv', 'Name,Phone\nAna Ruiz,#REF!\n')
  const held = await holdFiles(sessionOf(store), { kind: null, paths: [path] })
  expect(partsOf(held)[0]?.remarks).toEqual([{ code: 'cells.failed', detail: '1: #REF!' }])
})
