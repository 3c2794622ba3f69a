/** Why an import does with a row what it does, by its code. */
export const planReason = {
  byName: 'only the name is the same as that of {{detail}}, and the row would add to it',
  chosen: 'you chose to leave it out',
  forgotten: 'it was purged from this vault and is not brought back',
  gone: 'the contact that was chosen is no longer there',
  invalid: 'it does not fit: {{detail}}',
  isThere: 'it is here already: {{detail}}',
  noContact: 'it is about nobody that is imported',
  noName: 'it names neither a person nor an organization',
  noType: 'there is no type of interaction for it',
  perhaps: 'it may be {{detail}}',
  sameAs: 'it is the same as line {{detail}}',
  several: 'several contacts fit; the likeliest is {{detail}}',
  trashed: 'it seems to be {{detail}}, who is in the trash',
  twice: 'it stands twice in the file',
  withheld: 'nothing was written, because some rows are wrong or in doubt',
} as const

export const contactImport = {
  file: 'File',
  line: 'Line',
  reason: 'Reason',
} as const
