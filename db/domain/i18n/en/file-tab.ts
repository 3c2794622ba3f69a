/** Files that are kept with a contact. */
export const fileTab = {
  title: 'Files',
  attach: 'Attach files',
  dropHere: 'Drop files here to attach them',
  none: 'No files yet',
  noneWords:
    'Letters, photos, one-pagers: kept inside the vault, encrypted like everything else. Attach them, or drop them here.',
  attached_one: 'File attached to {{name}}',
  attached_other: '{{count, number}} files attached to {{name}}',
  tooLargeToDrop: '“{{file}}” is too large to be dropped; use Attach files',
  show: 'Show',
  hide: 'Hide',
  photo: 'Photo',
  photoSet: 'Photo changed',
  usePhoto: 'Use as photo',
  noPhoto: 'No longer the photo',
  saveCopy: 'Save a copy…',
  saved: 'Saved as “{{name}}”: the copy is not encrypted',
  removed: '“{{name}}” moved to the trash',
} as const
