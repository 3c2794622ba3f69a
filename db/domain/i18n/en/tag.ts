/** All tags, in the settings. */
export const tags = {
  all: 'All tags',
  hint: 'A tag that is renamed is renamed on all that bears it, and views and saved mappings use it by its new name. Given the name of another, it can become one with it.',
  none: 'There are no tags yet. They are made where they are given, on the page of a contact or in a list.',
  records_one: 'on {{count, number}} record',
  records_other: 'on {{count, number}} records',
  renameName: 'Rename tag: {{name}}',
  renamed: 'Tag renamed: {{was}} is {{name}} now',
  merge: 'Merge the two tags',
  mergeQuestion_one:
    'There is a tag “{{into}}” already, on {{count, number}} record. Merge them, and whatever bears “{{name}}” bears “{{into}}”. Or choose another name.',
  mergeQuestion_other:
    'There is a tag “{{into}}” already, on {{count, number}} records. Merge them, and whatever bears “{{name}}” bears “{{into}}”. Or choose another name.',
  merged: 'Tags merged: {{name}} is {{into}} now',
  deleteName: 'Move tag to trash: {{name}}',
  deleted: 'Tag {{name}} moved to the trash',
} as const
