import { z } from 'zod'
import { copiedDigestLength } from '../../db/domain/copied-digest.ts'
import { listNouns } from '../../db/domain/listed.ts'
import { ask } from './endpoint.ts'

export const themes = ['system', 'light', 'dark', 'contrast-light', 'contrast-dark'] as const
export const languages = ['system', 'en', 'es'] as const

/** The id of a column: a word of ours, nothing a person typed, as the label of a field of their own would be. */
const columnSchema = z.string().regex(/^[a-zA-Z-]{1,40}$/)

/** How a list is laid out: its columns, its order and its totals, nothing of what it shows. */
const listLayoutSchema = z.strictObject({
  order: z.array(columnSchema).max(200),
  hidden: z.array(columnSchema).max(200),
  /** In pixels. */
  widths: z.record(columnSchema, z.number().min(1).max(10_000)),
  sorts: z
    .array(z.strictObject({ column: columnSchema, direction: z.enum(['ascending', 'descending']) }))
    .max(10),
  /** Whether a row of totals stands below. */
  totals: z.boolean().optional(),
})
export type ListLayout = z.infer<typeof listLayoutSchema>
export const listLayoutsSchema = z.partialRecord(z.enum(listNouns), listLayoutSchema)
/** When a vault is backed up without being asked. */
export const backupScheduleSchema = z.strictObject({ daily: z.boolean(), onClose: z.boolean() })
export type BackupSchedule = z.infer<typeof backupScheduleSchema>

/** What this computer remembers outside any vault, as far as the window may know and set it. */
export const windowPreferencesSchema = z.strictObject({
  theme: z.enum(themes),
  language: z.enum(languages),
  /** Minutes without input after which the vault locks itself. */
  idleMinutes: z.int().min(1).max(60),
  backups: backupScheduleSchema,
  /** Whether the desktop tells what is due. */
  notifications: z.boolean(),
  /** Whether what is copied is taken off the clipboard again; what is restricted always is. */
  clearClipboard: z.boolean(),
  /** The screen to open next time: its name only, nothing of what it showed. */
  screen: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .optional(),
  lists: listLayoutsSchema.optional(),
})
export type WindowPreferences = z.infer<typeof windowPreferencesSchema>

export interface StartingPreferences extends WindowPreferences {
  /** The languages of the system, the preferred one first: BCP 47. */
  readonly systemLanguages: readonly string[]
  readonly platform: 'mac' | 'windows' | 'linux'
}

/** What Electron does by itself. */
const menuRoles = [
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'selectAll',
  'zoomIn',
  'zoomOut',
  'resetZoom',
  'togglefullscreen',
  'quit',
] as const

const line = z.string().min(1).max(100)

/** The application menu in words of the window's language. Items are commands of the window. */
const menuSchema = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        label: line,
        items: z
          .array(
            z.union([
              z.strictObject({ id: line, label: line, accelerator: z.string().max(40).optional() }),
              z.strictObject({ role: z.enum(menuRoles), label: line }),
              z.strictObject({ separator: z.literal(true) }),
            ]),
          )
          .max(40),
      }),
    )
    .max(12),
})
export type MenuTemplate = z.infer<typeof menuSchema>

export const windowSlice = {
  preferences: ask(z.strictObject({})).returns<StartingPreferences>(),
  setPreferences: ask(windowPreferencesSchema.partial()).returns<void>(),
  /** The `copiedDigest` of what was just copied here. `isGuarded`: while more is shown than what is internal. */
  copied: ask(
    z.strictObject({ digest: z.string().length(copiedDigestLength), isGuarded: z.boolean() }),
  ).returns<void>(),
  /** Sent by the window at start, when the language changes, and at lock and unlock. */
  setMenu: ask(menuSchema).returns<void>(),
}
