import { dialog, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import type { FilePurpose } from '../contract/file.ts'

type Opening = { readonly how: 'open'; readonly options: OpenDialogOptions }
type Saving = { readonly how: 'save'; readonly options: SaveDialogOptions }

const viewFilter = [{ name: 'JSON', extensions: ['json'] }]
const vaultFilter = [{ name: 'Caucus', extensions: ['caucus'] }]

/** What each dialog asks for. A vault is a folder; macOS shows it as one file. */
const dialogs: Readonly<Record<FilePurpose, Opening | Saving>> = {
  'attachment.open': { how: 'open', options: { properties: ['openFile', 'multiSelections'] } },
  'attachment.save': { how: 'save', options: {} },
  'vault.new': { how: 'save', options: { filters: vaultFilter } },
  'vault.place': { how: 'open', options: { properties: ['openDirectory', 'createDirectory'] } },
  'vault.open': { how: 'open', options: { properties: ['openDirectory', 'openFile'], filters: vaultFilter } },
  'backup.open': {
    how: 'open',
    options: { properties: ['openDirectory', 'openFile'], filters: vaultFilter },
  },
  'backup.save': { how: 'save', options: { filters: vaultFilter } },
  'contacts.open': {
    how: 'open',
    options: {
      properties: ['openFile', 'multiSelections'],
      filters: [
        {
          name: 'CSV, Excel, vCard, LDIF, iCalendar, JSON, YAML',
          extensions: 'csv tsv txt xlsx xlsm vcf vcard ldif ldi ics ical json jsonl ndjson yaml yml'.split(
            ' ',
          ),
        },
      ],
    },
  },
  // Windows and Linux show either files or folders.
  legislators: {
    how: 'open',
    options: {
      properties: ['openFile', 'multiSelections'],
      filters: [{ name: 'YAML, JSON, CSV', extensions: ['yaml', 'yml', 'json', 'csv'] }],
    },
  },
  'legislators.folder': { how: 'open', options: { properties: ['openDirectory', 'multiSelections'] } },
  'mail.open': {
    how: 'open',
    options: {
      properties: ['openFile', 'multiSelections'],
      filters: [{ name: 'EML, MBOX, MSG', extensions: ['eml', 'mbox', 'msg', 'mbx'] }],
    },
  },
  'mapping.open': { how: 'open', options: { properties: ['openFile'], filters: viewFilter } },
  'mapping.save': { how: 'save', options: { filters: viewFilter } },
  'rows.save': { how: 'save', options: { filters: [{ name: 'CSV', extensions: ['csv'] }] } },
  'report.save': { how: 'save', options: {} },
  'sheet.save': { how: 'save', options: {} },
  'view.open': { how: 'open', options: { properties: ['openFile'], filters: viewFilter } },
  'view.save': { how: 'save', options: { filters: viewFilter } },
}

/** The chosen paths; none when the person cancelled. */
export async function choosePaths(
  window: BrowserWindow,
  purpose: FilePurpose,
  suggested?: string,
): Promise<string[]> {
  const asked = dialogs[purpose]
  const name = suggested === undefined ? {} : { defaultPath: suggested }
  if (asked.how === 'open') {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, { ...asked.options, ...name })
    return canceled ? [] : filePaths
  }
  const { canceled, filePath } = await dialog.showSaveDialog(window, { ...asked.options, ...name })
  return canceled || filePath === '' ? [] : [filePath]
}
