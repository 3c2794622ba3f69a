/** Keys of the columns that the preview has room for. */
export const previewColumns = ['occurredOn', 'type', 'with', 'outcome', 'by'] as const

/** Keys of the columns that are printed, which is what the manifest says of a PDF. */
export const printedColumns = [
  'occurredOn',
  'type',
  'with',
  'chamber',
  'outcome',
  'counts',
  'subject',
  'minutes',
  'by',
] as const
