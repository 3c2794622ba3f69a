import {
  previewChanges,
  previewImport,
  previewPeople,
  previewProblems,
  writeProblems,
} from '../../../../db/service/import-preview.ts'
import { writeImport } from '../../../../db/service/vault/write-import.ts'
import { translator } from '../../../../db/domain/i18n/all-languages.ts'
import type { VaultHandlers } from '../context.ts'

/** Legislators from public files, held while what would change is looked at. */
export const legislatorImportHandlers = {
  preview: async ({ vault, imports, path, signal, report }, { kind, files, include }) => {
    const request = { kind, paths: files.map(path), include, signal, onProgress: report }
    const preview = await previewImport(vault, request)
    const { summary, problems } = preview
    return { import: imports.hold(preview), kind: preview.kind, summary, problems }
  },
  people: ({ imports }, { import: held, ...filter }) => previewPeople(imports.get(held), filter),
  changes: ({ vault, imports }, { import: held, person }) => previewChanges(vault, imports.get(held), person),
  problems: ({ imports }, { import: held, ...filter }) => previewProblems(imports.get(held), filter),
  commit: async ({ vault, imports, signal, report }, { import: held }) => {
    const { batch, ...value } = await writeImport(vault, imports.get(held), { signal, onProgress: report })
    return { value, batch }
  },
  saveProblems: async ({ vault, imports, path }, { import: held, file, language }) =>
    writeProblems(vault, imports.get(held), { path: path(file), t: translator(language) }),
} satisfies VaultHandlers['legislatorImport']
