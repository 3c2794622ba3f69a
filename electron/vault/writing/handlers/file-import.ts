import { translator } from '../../../../db/domain/i18n/all-languages.ts'
import { readMappingFile, writeMappingFile } from '../../../../db/service/mapping-file.ts'
import { saveMapping } from '../../../../db/service/saved-mapping.ts'
import { writeHeld } from '../../../../db/service/vault/write-held.ts'
import {
  compareHeld,
  decideRow,
  editCell,
  holdFiles,
  holdNext,
  linkOrganization,
  saveFailedRows,
} from '../../../../db/service/held-file-import.ts'
import { remapPart, reshapePart } from '../../../../db/service/held-file-shape.ts'
import { heldRow, heldRows, mappingOf } from '../../../../db/service/held-file-pages.ts'
import { heldFiles, holdAnew } from '../held-files.ts'
import type { VaultHandlers } from '../context.ts'

/** Contacts from files of other programs, held while they are mapped and looked at. */
export const fileImportHandlers = {
  read: async ({ vault, files, path, signal, report }, { kind, files: handles, dropped }) => {
    // Two files of one name, from different folders, stay two.
    const given = new Map(dropped.map(({ name, data }, at) => [`${at}/${name}`, data]))
    const paths = [...handles.map(path), ...given.keys()]
    const request = { kind, paths, dropped: given, signal, onProgress: report }
    return heldFiles(files, files.hold(await holdFiles(vault, request)))
  },
  readNext: async ({ vault, files, signal, report }, { import: held }) => {
    const next = await holdNext(vault, files.get(held), { signal, onProgress: report })
    return heldFiles(files, files.hold(next))
  },
  mapping: ({ files }, { import: held, part }) => mappingOf(files.get(held), part),
  reshape: async ({ vault, files }, { import: held, part, ...options }) => {
    await reshapePart(vault, files.get(held), { part, options })
    return holdAnew(files, held)
  },
  map: ({ files }, { import: held, part, mapping }) => {
    remapPart(files.get(held), part, mapping)
    return holdAnew(files, held)
  },
  compare: async ({ vault, files, signal, report }, { import: held, ...choices }) => {
    const watch = { signal, onProgress: report }
    const compared = await compareHeld(vault, files.get(held), { ...choices, ...watch })
    return { import: files.hold(files.get(held)), ...compared }
  },
  rows: ({ files }, { import: held, ...filter }) => heldRows(files.get(held), filter),
  row: ({ vault, files }, { import: held, key }) => heldRow(vault, files.get(held), key),
  decide: ({ files }, { import: held, key, decision }) => decideRow(files.get(held), key, decision),
  link: ({ files }, { import: held, text, organization }) =>
    linkOrganization(files.get(held), text, organization),
  edit: ({ files }, { import: held, key, ...cell }) => editCell(files.get(held), key, cell),
  commit: ({ vault, files, signal, report }, { import: held }) =>
    writeHeld(vault, files.get(held), { signal, onProgress: report }),
  saveFailed: ({ files, path }, { import: held, file, language }) =>
    saveFailedRows(files.get(held), { path: path(file), overwrite: true, t: translator(language) }),
  saveMapping: ({ vault, files }, { import: held, part, name }) =>
    saveMapping(vault, { name, definition: mappingOf(files.get(held), part).mapping }),
  shareMapping: ({ files, path }, { import: held, part, file }) =>
    writeMappingFile(mappingOf(files.get(held), part).mapping, path(file)),
  takeMapping: ({ files, path }, { import: held, part, file }) => {
    remapPart(files.get(held), part, readMappingFile(path(file)))
    return holdAnew(files, held)
  },
} satisfies VaultHandlers['fileImport']
