import { basename } from 'node:path'
import { exportPicked } from '../../../../db/service/list-export.ts'
import {
  followUpTogether,
  logTogether,
  setTogether,
  tagTogether,
  trashTogether,
  untagTogether,
} from '../../../../db/service/together.ts'
import type { Picked } from '../../../../db/service/picked.ts'
import { ownPicked, reschedulePicked, snoozePicked } from '../../../../db/service/picked-follow-ups.ts'
import type { Selection } from '../../../contract/selection.ts'
import { translator } from '../../../../db/domain/i18n/all-languages.ts'
import type { VaultHandlers } from '../context.ts'

/** What is done with all that is picked in a list. */
export const togetherHandlers = {
  tag: ({ vault, rows }, { of, tag }) => tagTogether(vault, picked(of, rows), tag),
  untag: ({ vault, rows }, { of, tag }) => untagTogether(vault, picked(of, rows), tag),
  set: ({ vault, rows }, { of, fields }) => setTogether(vault, picked(of, rows), fields),
  followUp: ({ vault, rows }, { of, fields }) => followUpTogether(vault, picked(of, rows), fields),
  snooze: ({ vault, rows }, { of, until }) => snoozePicked(vault, picked(of, rows), until),
  reschedule: ({ vault, rows }, { of, how }) => reschedulePicked(vault, picked(of, rows), how),
  own: ({ vault, rows }, { of, owner }) => ownPicked(vault, picked(of, rows), owner),
  log: ({ vault, rows }, { of, fields }) => logTogether(vault, picked(of, rows), fields),
  trash: ({ vault, rows }, { of }) => trashTogether(vault, picked(of, rows)),
  export: async (context, { of, list, title, fields, format, language, file }) => {
    const rows = { noun: list, title, fields, picked: picked(of, context.rows), t: translator(language) }
    const place = { path: context.path(file), overwrite: true, format, audience: 'internal' }
    const { manifest, document } = await exportPicked(context.vault, rows, place)
    const withheld = document.redactions.reduce((sum, { count }) => sum + count, 0)
    return { name: basename(manifest.path), records: manifest.records, withheld }
  },
} satisfies VaultHandlers['together']

const picked = (of: Selection, rows: Int32Array): Picked =>
  'ids' in of ? { ids: of.ids } : { rows, except: of.except }
