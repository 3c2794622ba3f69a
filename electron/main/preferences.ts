import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import {
  backupScheduleSchema,
  languages,
  listLayoutsSchema,
  themes,
  windowPreferencesSchema,
  type WindowPreferences,
} from '../contract/window.ts'
import { defaultIdleMinutes, idleMinutesRange } from './idle-lock.ts'

const placeSchema = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) }),
  maximized: z.boolean(),
})
export type WindowPlace = z.infer<typeof placeSchema>

const preferencesSchema = z.object({
  place: placeSchema.optional(),
  /** The vault that was opened last: a path, nothing of its content. */
  recentVault: z.string().optional(),
  /** When it was locked last. */
  closedAt: z.string().optional(),
  backups: backupScheduleSchema.default({ daily: true, onClose: true }),
  notifications: z.boolean().default(true),
  clearClipboard: z.boolean().default(true),
  idleMinutes: z.int().min(idleMinutesRange.least).max(idleMinutesRange.most),
  language: z.enum(languages),
  theme: z.enum(themes),
  /** The screen that was open: its name only. */
  screen: z.string().max(40).optional(),
  /** Columns and orders of the lists. */
  lists: listLayoutsSchema.optional(),
})
type Preferences = z.infer<typeof preferencesSchema>

const defaults: Preferences = {
  idleMinutes: defaultIdleMinutes,
  language: 'system',
  theme: 'system',
  backups: { daily: true, onClose: true },
  notifications: true,
  clearClipboard: true,
}

const windowKeys = windowPreferencesSchema.keyof().options

/** What this computer remembers outside any vault. A file that cannot be read is as good as none. */
export class PreferenceFile {
  readonly #file: string
  #preferences: Preferences

  constructor(file: string) {
    this.#file = file
    this.#preferences = read(file)
  }

  get current(): Preferences {
    return this.#preferences
  }

  /** What of it the contract lets the window know, and nothing else. */
  get forWindow(): WindowPreferences {
    const known = windowKeys.map((key) => [key, this.#preferences[key]])
    return Object.fromEntries(known) as WindowPreferences
  }

  /** What is left out or undefined stays as it was. */
  change(changes: { readonly [K in keyof Preferences]?: Preferences[K] | undefined }): void {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined)
    this.#preferences = { ...this.#preferences, ...Object.fromEntries(given) }
    mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 })
    writeFileSync(`${this.#file}.part`, JSON.stringify(this.#preferences), { mode: 0o600 })
    renameSync(`${this.#file}.part`, this.#file)
  }
}

function read(file: string): Preferences {
  try {
    return preferencesSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError || isMissing(error)) return defaults
    throw error
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
