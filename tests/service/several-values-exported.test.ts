import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Id } from '../../db/domain/uid.ts'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import { affiliate } from '../../db/service/affiliation.ts'
import { createOrganization } from '../../db/service/organization.ts'
import { exportList } from '../../db/service/list-export.ts'
import { openList } from '../../db/service/list.ts'
import { reportFormats } from '../../db/service/report.ts'
import { openTestStore, type TestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { folder, importFiles, write } = importing()
const t = translator('en')

const cards = `BEGIN:VCARD
VERSION:4.0
N:Ruiz;Ana;;;
FN:Ana Ruiz
EMAIL;TYPE=work:ana@example.org
EMAIL;TYPE=home:ana.ruiz@example.net
EMAIL:a.ruiz@example.com
TEL;TYPE=work:+1-202-555-0101
TEL;TYPE=cell:+1-202-555-0102;ext=7
ADR;TYPE=work:;;12 Alder Street;Brattleboro;VT;05301;USA
ADR;TYPE=home:;Apt 4\\, rear;88 Quince Road;Taos;NM;87571;USA
URL:https://example.org/ana
URL:https://example.net/ruiz
CATEGORIES:board,donor
END:VCARD
BEGIN:VCARD
VERSION:4.0
N:Chen;Bo;;;
FN:Bo Chen
EMAIL:bo@example.org
ADR:;;1 Elm Court\\; Rear;Barre;VT;05641;USA
END:VCARD
`
const keys = ['given-name', 'family-name', 'email', 'phone', 'address', 'web', 'title', 'organization', 'tag']

const shownIn = async (store: TestStore): Promise<unknown[]> => {
  const list = openList(sessionOf(store), 'person', { sort: [{ by: 'given-name' }] })
  return (await list.page(0, 20, keys)).map(({ fields }) => fields)
}

it.each(reportFormats)(
  '%s: several of one kind in a cell are several again in another vault',
  async (format) => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const { plan } = await importFiles(session, { kind: 'vcard', paths: [write('in.vcf', cards)] })
    for (const name of ['Casa Azul; Norte', 'Quay Trust, Inc.'])
      await affiliate(session, {
        person: plan.rows[0]?.record as Id<'person'>,
        organization: (await createOrganization(session, { name })).value,
        title: null,
      })
    const before = await shownIn(store)
    const path = join(folder, `several.${format}`)
    await exportList(
      session,
      { noun: 'person', fields: keys, filters: [], t },
      { path, format, audience: 'internal', overwrite: true },
    )
    using other = await openTestStore()
    const { errors } = await importFiles(sessionOf(other), { kind: 'contacts', paths: [path] })
    expect(errors).toEqual([])
    expect(await shownIn(other)).toEqual(before)
  },
)
