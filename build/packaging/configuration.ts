import type { Configuration } from 'electron-builder'
import { fuses } from './fuses.ts'

/** The one package that is not bundled: it brings a native library, of which a build needs its own platform's only. */
const driver = 'node_modules/better-sqlite3'

export const configuration: Configuration = {
  appId: 'org.caucus.desktop',
  productName: 'Caucus',
  directories: { output: 'release', buildResources: 'build/resources' },
  files: [
    'dist/**',
    '!dist/**/*.map',
    'package.json',
    '!node_modules/**',
    `${driver}/package.json`,
    `${driver}/LICENSE`,
    `${driver}/lib/**`,
    `${driver}/prebuilds/\${platform}-\${arch}.node`,
  ],
  // Only the native library itself leaves the archive, which is checked as a whole when the application starts.
  asar: { smartUnpack: false },
  asarUnpack: [`${driver}/prebuilds/*.node`],
  electronFuses: fuses,
  electronLanguages: ['en', 'en-US', 'es'],
  // The driver's prebuilt library serves Node and Electron alike.
  npmRebuild: false,
  nodeGypRebuild: false,
  // A vault is a folder; macOS shows it as one file.
  fileAssociations: [{ ext: 'caucus', name: 'Caucus vault', role: 'Editor', isPackage: true }],
  linux: { target: ['AppImage', 'deb'], category: 'Office' },
  mac: { target: ['dmg', 'zip'], category: 'public.app-category.productivity', hardenedRuntime: true },
  win: { target: ['nsis'] },
  // Caucus never looks for updates.
  publish: null,
}
