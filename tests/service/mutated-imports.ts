import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { isAppError } from '../../db/domain/errors.ts'
import { importFiles, type FileImportRequest } from '../../db/service/file-import.ts'
import { undo } from '../../db/service/history.ts'
import { dumpOf, openSnapshot, openTestStore, takeSnapshot } from '../store/test-store.ts'
import { Dice } from '../store/random/dice.ts'
import { sessionOf } from './import-files.ts'

/** A sample of each format that people bring, invented. */
const samples: Readonly<Record<string, { readonly kind: FileImportRequest['kind']; readonly text: string }>> =
  {
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
      text: 'EIN,NAME,ICO,STREET,CITY,STATE,ZIP\n030000001,HARBOR HOUSE,% ANA RUIZ,1 MAIN ST,BARRE,VT,05641\n',
    },
  }

/** One to three times some bytes changed, cut, doubled or put in between. */
function mutate(bytes: Uint8Array, dice: Dice): Uint8Array {
  let now = [...bytes]
  for (let edits = 1 + dice.below(3); edits > 0; edits -= 1) {
    const at = dice.below(now.length + 1)
    const length = dice.below(9)
    const piece = dice.pick([
      [dice.below(256)],
      now.slice(at, at + length),
      [0xff, 0xfe],
      [0],
      [0x22],
      [0x0a],
    ])
    now = [...now.slice(0, at), ...piece, ...now.slice(at + dice.pick([0, 1, length]))]
  }
  return Uint8Array.from(now)
}

/** Imports mutated files; every one is taken whole, refused by an error of ours, and leaves nothing when undone. */
export async function importMutated(
  count: number,
  seed: number,
): Promise<{ taken: number; refused: number }> {
  const dice = new Dice([seed])
  const folder = mkdtempSync(join(tmpdir(), 'caucus-mutated-'))
  const empty = takeSnapshot(await openTestStore())
  const outcome = { taken: 0, refused: 0 }
  try {
    for (let at = 0; at < count; at += 1) {
      const name = dice.pick(Object.keys(samples))
      const sample = samples[name]
      if (sample === undefined) continue
      const path = join(folder, `sample-${at}${extname(name)}`)
      writeFileSync(path, mutate(new TextEncoder().encode(sample.text), dice))
      using store = openSnapshot(empty)
      const before = dumpOf(store)
      try {
        const { batch } = await importFiles(sessionOf(store), { kind: sample.kind, paths: [path] })
        outcome.taken += 1
        if (batch) await undo(sessionOf(store), { batch })
      } catch (error) {
        if (!isAppError(error)) throw new Error(`mutation ${at} of seed ${seed}: ${name}`, { cause: error })
        outcome.refused += 1
      }
      if (dumpOf(store) !== before) throw new Error(`mutation ${at} of seed ${seed} left rows: ${name}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return outcome
}
