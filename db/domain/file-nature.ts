/** What a file is that was chosen as one of contacts. `text`: although its name says Excel. */
const fileNatures = [
  'empty',
  'gzip',
  'archive',
  'lockedWorkbook',
  'oldOffice',
  'binaryWorkbook',
  'openDocument',
  'appleDocument',
  'wordDocument',
  'presentation',
  'pdf',
  'picture',
  'database',
  'page',
  'addressBook',
  'addressBookAmongOthers',
  'calendar',
  'calendarAmongOthers',
  'text',
] as const
export type FileNature = (typeof fileNatures)[number]
