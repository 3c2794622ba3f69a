import type { IconName } from '../ui/icon-glyphs.tsx'

/** The parts of the settings, in their order. */
export const settingsSections = {
  security: 'shield',
  backups: 'archive',
  members: 'people',
  cadences: 'clock',
  fields: 'table',
  words: 'list',
  tags: 'tag',
  notifications: 'bell',
  language: 'globe',
  appearance: 'sun',
  about: 'info',
} as const satisfies Record<string, IconName>

export type SettingsSection = keyof typeof settingsSections
export const settingsSectionNames = Object.keys(settingsSections) as SettingsSection[]
