/** What a reader of files could not take as it stands, by its code; `detail` quotes the file. */
export const readingProblem = {
  'card.noEnd': 'the card has no end; it was read as far as it goes',
  'card.noVersion': 'the card does not say its version; it was read as version {{detail}}',
  'card.notContact': 'the card is neither a person nor an organization and was left out: {{detail}}',
  'card.outside': 'stands outside any card and was left out: {{detail}}',
  'group.taken': 'the card is a group; its members have it as a tag: {{detail}}',
  'group.unknownMember': 'a member of the group is not in the file: {{detail}}',
  'line.torn': 'the line was broken; it was put to the one before: {{detail}}',
  'photo.unreadable': 'the picture could not be read and was left out ({{detail}})',
  'row.deleted': 'the row was deleted where it comes from, as it says, and was left out: {{detail}}',
  'row.noName': 'the row names neither a person nor an organization',
  'row.tooLong': 'a text is longer than the {{limit, number}} characters that a line may have: {{detail}}',
  'row.torn':
    'a quotation mark is opened and never closed; the row is cut off, or its cells cannot be told: {{detail}}',
  'row.tooWide': 'the row has more cells than the header has columns: {{detail}}',
  'row.vacant': 'nobody has the seat yet, so it names no person and was left out: {{detail}}',
  'roles.loose':
    'titles and departments of rows that name no organization were kept as own fields: {{detail}}',
  'rows.above': 'this line is the header; what stands above it was left out: {{detail}}',
  'rows.below': 'the table ends here; what stands below it was left out: {{detail}}',
  'file.empty': 'the file is empty: there is nothing in it to import',
  'table.noRows': 'the file has the names of its columns and no row below them',
  'text.zeroBytes':
    'zeros, which no text has, stood in the file and were left out ({{detail}}); look whether the file is whole',
  'text.foreignBytes':
    'the file is UTF-8, and a letter of this line is not; it was read as Windows-1252, look whether it is right: {{detail}}',
  'text.garbled':
    'letters of the file had been garbled before and were put right ({{detail}}); on the command line, --garbled leave leaves them',
  'text.perhapsGarbled':
    'letters of the file may have been garbled before and were taken as they stand ({{detail}}); on the command line, --garbled mend puts them right',
  'cells.failed': 'formulas that failed say nothing; their cells were left blank: {{detail}}',
  'cells.lostText':
    'cells whose text the workbook does not hold are blank; look whether the file is whole: {{detail}}',
  'cells.strayQuote':
    'a quotation mark that is opened and never closed was left off; look whether the row is whole: {{detail}}',
  'cells.uncalculated':
    'formulas that were never calculated have no value; their cells are blank: {{detail}}',
  'dates.dayFirst':
    'days that can be read both ways were read with the day first; say otherwise in the window, or by --date-order monthFirst: {{detail}}',
  'dates.monthFirst':
    'days that can be read both ways were read with the month first; say otherwise in the window, or by --date-order dayFirst: {{detail}}',
  'dates.mixed':
    'some days have the day first and others the month first (with their lines), so those that can be read both ways are doubtful: {{detail}}',
  'dates.unread':
    'in a column of days these cells are none that can be read; look whether they are right: {{detail}}',
  'dates.yearless':
    'these days have no year: a field made of their column is text, so that none of its days are compared: {{detail}}',
  'dates.times': 'in a column of days the time of day was not taken: {{detail}}',
  'zeros.postcodes':
    'postcodes with fewer digits than the others seem to have lost zeros at the beginning; they were taken as they stand: {{detail}}',
  'zeros.phones':
    'phone numbers without the + or 0 with which the others begin seem to have lost it; they were taken as they stand: {{detail}}',
  'zeros.restored': 'numbers that had lost the zeros at their beginning were given them back: {{detail}}',
  'sheets.hidden': 'hidden sheets were not read; show them in the workbook to import them: {{detail}}',
  'rows.groups': 'the rows stand in groups, which were taken as their own column (Groups): {{detail}}',
  'rows.turned':
    'each field has a line of its own here; the lines of one contact were read as one row ({{detail}} in all)',
  'rows.headings': 'titles between the rows were left out: {{detail}}',
  'rows.secondTable': 'other headers begin here; the rows below them were read by them: {{detail}}',
  'rows.sums': 'sums in the table or below its groups were left out: {{detail}}',
  'text.charset': 'the character set {{detail}} is not known; the letters may be wrong',
  'columns.left':
    'these columns were left out, as the layout or the mapping says; a mapping can take them ({{detail}})',
  'columns.missing': 'the mapping knows columns that the file lacks ({{detail}})',
  'columns.noName':
    'no column says who it is; say which one holds the names, or rows are left out or called by what else stands in them ({{detail}})',
  'columns.unmapped': 'the file has columns that the mapping does not know; they were left out ({{detail}})',
  'columns.ofAnother':
    'these columns seem to be about somebody else, so they are kept as own fields: {{detail}}',
  'columns.ofVoicemail':
    'these columns say whether messages may be left, which keeps nobody from being contacted; they are kept as own fields: {{detail}}',
  'columns.tooMany':
    'the table has more columns that nobody knows than are proposed as own fields; left out were {{detail}}',
  'component.noEnd': '{{detail}} has no end; it was read as far as it goes',
  'component.notTaken': '{{detail}} is neither an event nor a task and was left out',
  'component.tooLong':
    'its texts are longer than the {{textLimit, number}} characters that a record may have, and it was left out: {{detail}}',
  'event.noStart': 'the event does not say when it begins and was left out',
  'line.notJson': 'the line is not a whole record and was left out: {{detail}}',
  'line.refused': 'the line was not understood and left out: {{detail}}',
  'records.private':
    'what the file calls private, confidential or a survivor’s is hidden here until the passphrase is given again ({{detail}} in all)',
  'problems.more': 'and {{detail}} more',
  'series.goesOn': 'the series goes on beyond what was taken: {{detail}}',
  'series.outside': 'no occurrence of the series lies within the period: {{detail}}',
  'series.refused':
    'the rule of the series was not understood; only what else it names was taken: {{detail}}',
  'series.tooMany': 'the series has too many occurrences; the first were taken: {{detail}}',
  'time.endsFirst': 'the event ends before it begins; its end was left out: {{detail}}',
  'time.refused': 'there is no such day or time: {{detail}}',
  'time.skipped':
    'the clocks go forward over this time, so it does not exist that day; it was taken as written: {{detail}}',
  'zone.unknown': 'the time zone {{detail}} is not known; the times were taken without a zone',
  'directory.columnsLeft': 'columns that have no place were left out: {{detail}}',
  'directory.filesLeft': 'files of the package of which nothing is taken: {{detail}}',
  'directory.duplicate': 'the same id stands twice; the first was taken: {{detail}}',
  'directory.orphan': 'belongs to something that is not in the files: {{detail}}',
  'directory.unnamed': 'a contact without a name was kept as contact points of its organization: {{detail}}',
  'directory.unowned': 'does not say what it belongs to, and was left out: {{detail}}',
  'row.tooNarrow': 'the row has fewer cells than the header has columns: {{detail}}',
  'entry.change': 'changes a directory instead of describing someone and was left out: {{detail}}',
  'entry.notContact': 'is neither a person nor an organization and was left out: {{detail}}',
} as const
