import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { isAppError } from '../../db/domain/errors.ts'
import { uidToBytes } from '../../db/domain/uid.ts'
import type { UntrustedReader } from '../../db/exchange/import/untrusted-reader.ts'
import type { FileImportResult } from '../../db/service/file-import-result.ts'
import { importFiles, type FileImportRequest } from '../../db/service/file-import.ts'
import { undo } from '../../db/service/history.ts'
import { sharedPath } from '../exchange/import/shared-files.ts'
import { dumpOf, openSnapshot, openTestStore, takeSnapshot, type TestStore } from '../store/test-store.ts'
import { Dice } from '../store/random/dice.ts'
import { sessionOf } from './import-files.ts'
import { kindOf, packages, samplePaths } from './import-twice.ts'

type Kind = FileImportRequest['kind']

/** A file that is spoilt before it is imported, or a folder one of whose files is. */
interface Sample {
  readonly name: string
  readonly kind: Kind
  /** Puts it into a folder, spoilt. */
  readonly spoil: (folder: string, dice: Dice) => string
}

/** A sample of each format that people bring, invented. */
const texts: Readonly<Record<string, { readonly kind: Kind; readonly text: string }>> = {
  'table.csv': {
    kind: 'contacts',
    text: 'First name,Last name,E-mail,Tags\n"Ana","Ruiz",ana@example.org,"donor; board"\nBen,Okafor,ben@example.org,\n',
  },
  'card.vcf': {
    kind: 'vcard',
    text: 'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Ruiz;Ana;;;\r\nFN:Ana Ruiz\r\nTEL;TYPE=WORK:202-555-0101\r\nORG:Harbor House;Board\r\nEND:VCARD\r\n',
  },
  'book.ldif': {
    kind: 'contacts',
    text: 'dn: cn=Ana Ruiz\nobjectclass: person\ncn: Ana Ruiz\nsn: Ruiz\nmail: ana@example.org\n',
  },
  'plan.ics': {
    kind: 'ics',
    text: 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Visit\r\nDTSTART:20260310T100000Z\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT\r\nBEGIN:VTODO\r\nSUMMARY:Call\r\nDUE:20260402\r\nEND:VTODO\r\nEND:VCALENDAR\r\n',
  },
  'records.json': {
    kind: 'contacts',
    text: '{"contacts":[{"id":1,"first_name":"Ana","last_name":"Ruiz"}],"tasks":[{"contact_id":1,"text":"Call"}]}',
  },
  'exempt.csv': {
    kind: 'irs',
    text: 'EIN,NAME,ICO,STREET,CITY,STATE,ZIP\n030000001,HARBOR HOUSE,% ANA RUIZ,1 MAIN ST,BARRE,VT,05641\n030000001,YOUTH CENTER,,9 ELM ST,BARRE,VT,05641\n',
  },
}

const invented: readonly Sample[] = Object.entries(texts).map(([name, { kind, text }]) =>
  fileSample(name, kind, () => new TextEncoder().encode(text)),
)

/** Of a long text the beginning does as well. */
const mostBytes = 20_000

function fileSample(name: string, kind: Kind, read: () => Uint8Array): Sample {
  return {
    name,
    kind,
    spoil(folder, dice) {
      const path = join(folder, `sample${extname(name)}`)
      const bytes = read()
      const isArchive = extname(name) === '.xlsx'
      writeFileSync(path, mutate(isArchive ? bytes : bytes.subarray(0, mostBytes), dice))
      return path
    },
  }
}

const packageSample = (name: string): Sample => ({
  name,
  kind: 'hsds',
  spoil(folder, dice) {
    const copy = join(folder, basename(name))
    mkdirSync(copy)
    cpSync(sharedPath(name), copy, { recursive: true })
    const path = join(copy, dice.pick(readdirSync(copy)))
    writeFileSync(path, mutate(readFileSync(path), dice))
    return copy
  },
})

/** Files of other programs, where they lie beside the repository. */
const collected = (): readonly Sample[] => [
  ...samplePaths('contacts', 'orgs', 'nasty').map((path) =>
    fileSample(path, kindOf(path), () => readFileSync(sharedPath(path))),
  ),
  ...(samplePaths('orgs').length === 0 ? [] : packages.map(packageSample)),
]

/** One to three times some bytes changed, cut, doubled or put in between; now and then the end is missing. */
function mutate(bytes: Uint8Array, dice: Dice): Uint8Array {
  let now = Buffer.from(bytes)
  for (let edits = 1 + dice.below(3); edits > 0; edits -= 1) {
    const at = dice.below(now.length + 1)
    const length = dice.below(9)
    const pieces = [[dice.below(256)], [0xff, 0xfe], [0], [0x22], [0x0a]].map((piece) => Buffer.from(piece))
    const piece = dice.pick([...pieces, now.subarray(at, at + length)])
    now = Buffer.concat([now.subarray(0, at), piece, now.subarray(at + dice.pick([0, 1, length]))])
  }
  return dice.below(10) === 0 ? now.subarray(0, dice.below(now.length + 1)) : now
}

/** Numbers that look random, the same for the same seed. */
function numbersOf(seed: number): number[] {
  let state = seed
  return Array.from({ length: 5003 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 3
  })
}

interface Outcome {
  taken: number
  refused: number
  /** Rows that were created, in all. */
  created: number
}

/**
 * Plans and commits spoilt files, each in an empty vault: every one is taken with all rows that it said, or refused by an
 * error of ours, and leaves nothing when it is undone.
 */
export async function importMutated(
  reader: UntrustedReader,
  count: number,
  seed: number,
  from: readonly ('invented' | 'collected')[],
): Promise<Outcome> {
  const dice = new Dice(numbersOf(seed))
  const samples = from.flatMap((origin) => (origin === 'invented' ? invented : collected()))
  const empty = takeSnapshot(await openTestStore())
  const outcome: Outcome = { taken: 0, refused: 0, created: 0 }
  for (let at = 0; at < count; at += 1) {
    const sample = dice.pick(samples)
    const folder = mkdtempSync(join(tmpdir(), 'caucus-mutated-'))
    try {
      const created = await importOne(empty, { ...sample, path: sample.spoil(folder, dice), reader })
      if (created === 'refused') outcome.refused += 1
      else {
        outcome.taken += 1
        outcome.created += created
      }
    } catch (error) {
      throw new Error(`mutation ${at} of seed ${seed}: ${sample.name}`, { cause: error })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return outcome
}

async function importOne(
  empty: ReturnType<typeof takeSnapshot>,
  { kind, path, reader }: { readonly kind: Kind; readonly path: string; readonly reader: UntrustedReader },
): Promise<number | 'refused'> {
  using store = openSnapshot(empty)
  const session = sessionOf(store)
  const before = dumpOf(store)
  const request = { kind, paths: [path], reader }
  const result = await importFiles(session, request).catch((error: unknown) => {
    // What the store itself refuses nobody foresaw.
    if (isAppError(error) && error.code !== 'record.refused') return 'refused' as const
    throw error
  })
  if (result !== 'refused') {
    expectWhole(store, result)
    if (result.batch) await undo(session, { batch: result.batch })
  }
  if (dumpOf(store) !== before) throw new Error('rows are left')
  return result === 'refused' ? result : result.created
}

/** Every contact has its person or organization, every reference its record, and every row that was created is there. */
function expectWhole(store: TestStore, { plan }: FileImportResult): void {
  const one = (sql: string, ...values: readonly unknown[]) =>
    store
      .readStatement(sql)
      .pluck()
      .get(...values) as number
  const halves =
    one(`select count(*) from contact c where not exists (select 1 from person p where p.id = c.id)
    and not exists (select 1 from organization o where o.id = c.id)`)
  const broken = store.readStatement('pragma foreign_key_check').all().length
  const created = plan.rows.flatMap(({ verdict, record }) =>
    verdict === 'created' && record ? [record] : [],
  )
  const missing = created.filter(
    (uid) => one('select count(*) from record where uid = ?', uidToBytes(uid)) !== 1,
  )
  if (halves + broken + missing.length > 0)
    throw new Error(`${halves} half contacts, ${broken} broken references, ${missing.length} rows missing`)
}
