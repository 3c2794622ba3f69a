/** How each sample is read, sheet by sheet; what is no table of contacts has rows without a name. */
export const expected: Readonly<Record<string, readonly string[]>> = {
  'contacts/csv/atomic-crm/contacts.csv': ['utf-8', 'atomic-crm, header 1, 500 rows, 500 drafts, 0 problems'],
  'contacts/csv/atomic-crm/contacts_export.csv': [
    'utf-8',
    'atomic-crm, header 1, 2 rows, 2 drafts, 0 problems',
  ],
  'contacts/csv/civicrm/individual_country_state.csv': [
    'utf-8',
    'by header, header 1, 1 rows, 1 drafts, 0 problems',
  ],
  'contacts/csv/civicrm/individual_unicode.csv': [
    'utf-8',
    'by header, header 1, 1 rows, 1 drafts, 0 problems',
  ],
  'contacts/csv/civicrm/individual_valid_basic.csv': [
    'utf-8',
    'by header, header 1, 1 rows, 1 drafts, 0 problems',
  ],
  'contacts/csv/layouts-constructed/action-network-activists.csv': [
    'utf-8',
    'action-network, header 1, 10 rows, 10 drafts, 0 problems',
  ],
  'contacts/csv/layouts-constructed/airtable-grid-view.csv': [
    'utf-8',
    'airtable, header 1, 10 rows, 10 drafts, 0 problems',
  ],
  'contacts/csv/layouts-constructed/civicrm-contacts-export.csv': [
    'utf-8',
    'civicrm, header 1, 10 rows, 10 drafts, 0 problems',
  ],
  'contacts/csv/layouts-constructed/google-contacts-new.csv': [
    'utf-8',
    'google-new, header 1, 10 rows, 10 drafts, 0 problems',
  ],
  'contacts/csv/layouts-constructed/google-contacts-old.csv': [
    'utf-8',
    'google-old, header 1, 10 rows, 10 drafts, 0 problems',
  ],
  'contacts/csv/layouts-constructed/hubspot-contacts.csv': [
    'utf-8',
    'hubspot, header 1, 10 rows, 10 drafts, 0 problems',
  ],
  'contacts/csv/layouts-constructed/linkedin-connections.csv': [
    'utf-8',
    'linkedin, header 4, 9 rows, 9 drafts, 0 problems',
  ],
  'contacts/csv/layouts-constructed/mailchimp-subscribed.csv': [
    'utf-8',
    'mailchimp, header 1, 10 rows, 10 drafts, 0 problems',
  ],
  'contacts/csv/layouts-constructed/nationbuilder-people.csv': [
    'utf-8',
    'nationbuilder, header 1, 10 rows, 10 drafts, 0 problems',
  ],
  'contacts/csv/layouts-constructed/outlook-desktop-92col.csv': [
    'windows-1252',
    'outlook, header 1, 7 rows, 7 drafts, 0 problems',
  ],
  'contacts/csv/layouts-constructed/salesforce-report.csv': [
    'windows-1252',
    'salesforce-report, header 1, footer 11, 7 rows, 7 drafts, 0 problems',
  ],
  'contacts/csv/linkedin/Connections.csv': ['utf-8', 'linkedin, header 5, 10 rows, 10 drafts, 0 problems'],
  'contacts/csv/mautic/10contacts.csv': ['utf-8', 'mautic, header 1, 10 rows, 10 drafts, 0 problems'],
  'contacts/csv/roundcube/all.csv': ['utf-8', 'roundcube, header 1, 1 rows, 1 drafts, 0 problems'],
  'contacts/csv/roundcube/email.csv': ['utf-8', 'by header, header 1, 4 rows, 4 drafts, 0 problems'],
  'contacts/csv/roundcube/gmail.csv': ['utf-8', 'google-old, header 1, 1 rows, 1 drafts, 0 problems'],
  'contacts/csv/roundcube/outlook.csv': ['utf-8', 'outlook, header 1, 1 rows, 1 drafts, 0 problems'],
  'contacts/csv/roundcube/tb_plain.csv': ['utf-8', 'thunderbird, header 1, 1 rows, 1 drafts, 0 problems'],
  'contacts/csv/salesforce/Accounts-Contacts.csv': [
    'utf-8',
    'salesforce-accounts-contacts, header 1, 14 rows, 16 drafts, 0 problems',
  ],
  'contacts/csv/salesforce/NPSP_Data_Import_Template_csv.csv': [
    'utf-8',
    'salesforce-npsp, header 5, 0 rows, 0 drafts, 0 problems',
  ],
  'contacts/csv/spoke/female_scientists.csv': ['utf-8', 'spoke, header 1, 405 rows, 405 drafts, 0 problems'],
  'contacts/csv/thunderbird/basic_csv_addressbook.csv': [
    'utf-8',
    'thunderbird, header 1, 2 rows, 2 drafts, 0 problems',
  ],
  'contacts/csv/thunderbird/csv_no_header.csv': [
    'utf-8',
    'by header, header null, 2 rows, 2 drafts, 0 problems',
  ],
  'contacts/csv/thunderbird/csv_semicolon.csv': [
    'utf-8 ;',
    'thunderbird, header 1, 2 rows, 2 drafts, 0 problems',
  ],
  'nasty/csv/csv-spectrum/csvs/comma_in_quotes.csv': [
    'utf-8',
    'by header, header 1, 1 rows, 1 drafts, 0 problems',
  ],
  'nasty/csv/csv-spectrum/csvs/empty.csv': ['utf-8', 'by header, header 1, 2 rows, 0 drafts, 2 problems'],
  'nasty/csv/csv-spectrum/csvs/empty_crlf.csv': [
    'utf-8',
    'by header, header 1, 2 rows, 0 drafts, 2 problems',
  ],
  'nasty/csv/csv-spectrum/csvs/escaped_quotes.csv': [
    'utf-8',
    'by header, header 1, 2 rows, 0 drafts, 2 problems',
  ],
  'nasty/csv/csv-spectrum/csvs/json.csv': ['utf-8', 'by header, header 1, 1 rows, 0 drafts, 1 problems'],
  'nasty/csv/csv-spectrum/csvs/location_coordinates.csv': [
    'utf-8',
    'by header, header 1, 1 rows, 0 drafts, 1 problems',
  ],
  'nasty/csv/csv-spectrum/csvs/newlines.csv': ['utf-8', 'by header, header 1, 3 rows, 0 drafts, 3 problems'],
  'nasty/csv/csv-spectrum/csvs/newlines_crlf.csv': [
    'utf-8',
    'by header, header 1, 3 rows, 0 drafts, 3 problems',
  ],
  'nasty/csv/csv-spectrum/csvs/quotes_and_newlines.csv': [
    'utf-8',
    'by header, header 1, 2 rows, 0 drafts, 2 problems',
  ],
  'nasty/csv/csv-spectrum/csvs/simple.csv': ['utf-8', 'by header, header 1, 1 rows, 0 drafts, 1 problems'],
  'nasty/csv/csv-spectrum/csvs/simple_crlf.csv': [
    'utf-8',
    'by header, header 1, 1 rows, 0 drafts, 1 problems',
  ],
  'nasty/csv/csv-spectrum/csvs/utf8.csv': ['utf-8', 'by header, header 1, 2 rows, 0 drafts, 2 problems'],
  'nasty/csv/frictionless/accent.csv': ['utf-8 ;', 'by header, header 1, 2 rows, 0 drafts, 2 problems'],
  'nasty/csv/frictionless/ascii-notvalid.csv': ['utf-8', 'by header, header 1, 1 rows, 0 drafts, 1 problems'],
  'nasty/csv/frictionless/blank-cells.csv': ['utf-8', 'by header, header 1, 5 rows, 4 drafts, 1 problems'],
  'nasty/csv/frictionless/blank-headers.csv': ['utf-8', 'by header, header 1, 2 rows, 0 drafts, 2 problems'],
  'nasty/csv/frictionless/blank-rows-multiple.csv': [
    'utf-8',
    'by header, header 1, 2 rows, 2 drafts, 0 problems',
  ],
  'nasty/csv/frictionless/bom.csv': ['utf-8', 'by header, header 1, 2 rows, 2 drafts, 0 problems'],
  'nasty/csv/frictionless/capital-invalid.csv': [
    'utf-8',
    'by header, header 1, 10 rows, 9 drafts, 1 problems',
  ],
  'nasty/csv/frictionless/defective-rows.csv': ['utf-8', 'by header, header 1, 2 rows, 1 drafts, 1 problems'],
  'nasty/csv/frictionless/delimiter.csv': ['utf-8 ;', 'by header, header 1, 2 rows, 2 drafts, 0 problems'],
  'nasty/csv/frictionless/doublequote.csv': ['utf-8', 'by header, header 1, 5 rows, 0 drafts, 5 problems'],
  'nasty/csv/frictionless/duplicate-headers.csv': [
    'utf-8',
    'by header, header 1, 2 rows, 2 drafts, 0 problems',
  ],
  'nasty/csv/frictionless/duplicate-rows.csv': ['utf-8', 'by header, header 1, 3 rows, 3 drafts, 0 problems'],
  'nasty/csv/frictionless/empty.csv': ['utf-8', 'by header, header null, 0 rows, 0 drafts, 0 problems'],
  'nasty/csv/frictionless/encoding-issue-274.csv': [
    'utf-8',
    'by header, header 1, 507 rows, 507 drafts, 0 problems',
  ],
  'nasty/csv/frictionless/escaping.csv': ['utf-8', 'by header, header 1, 3 rows, 0 drafts, 3 problems'],
  'nasty/csv/frictionless/issue-1109.csv': ['utf-8', 'by header, header 1, 3 rows, 0 drafts, 3 problems'],
  'nasty/csv/frictionless/issue-991.csv': ['utf-8', 'by header, header 1, 1 rows, 0 drafts, 1 problems'],
  'nasty/csv/frictionless/latin1.csv': ['windows-1252', 'by header, header 1, 2 rows, 1 drafts, 1 problems'],
  'nasty/csv/frictionless/leading-zeros.csv': ['utf-8', 'by header, header 1, 3 rows, 0 drafts, 3 problems'],
  'nasty/csv/papaparse/long-sample.csv': ['utf-8', 'by header, header null, 8 rows, 8 drafts, 0 problems'],
  'nasty/csv/papaparse/sample-header.csv': ['utf-8', 'by header, header 1, 2 rows, 2 drafts, 0 problems'],
  'nasty/csv/papaparse/sample.csv': ['utf-8', 'by header, header 1, 1 rows, 0 drafts, 1 problems'],
  'nasty/csv/papaparse/utf-8-bom-sample.csv': ['utf-8', 'by header, header 1, 1 rows, 0 drafts, 1 problems'],
  'nasty/csv/papaparse/verylong-sample.csv': [
    'utf-8',
    'by header, header 1, 2000 rows, 0 drafts, 2000 problems',
  ],
  'nasty/encodings/japanese-2-contacts.shift_jis.csv': [
    'shift_jis',
    'by header, header 1, 2 rows, 2 drafts, 0 problems',
  ],
  'nasty/encodings/western-4-contacts.cp1252.csv': [
    'windows-1252',
    'by header, header 1, 4 rows, 4 drafts, 0 problems',
  ],
  'nasty/encodings/western-4-contacts.utf16le-bom.csv': [
    'utf-16le',
    'by header, header 1, 4 rows, 4 drafts, 0 problems',
  ],
  'nasty/encodings/western-4-contacts.utf8-bom.csv': [
    'utf-8',
    'by header, header 1, 4 rows, 4 drafts, 0 problems',
  ],
  'nasty/encodings/western-4-contacts.utf8.csv': [
    'utf-8',
    'by header, header 1, 4 rows, 4 drafts, 0 problems',
  ],
  'nasty/strings/formula-injection-contacts.csv': [
    'utf-8',
    'by header, header 1, 9 rows, 9 drafts, 0 problems',
  ],
  'nasty/xlsx/calamine/date.xlsx': ['xlsx', 'Sheet1: by header, header null, 3 rows, 0 drafts, 3 problems'],
  'nasty/xlsx/calamine/date_1904.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 3 rows, 0 drafts, 3 problems',
  ],
  'nasty/xlsx/calamine/date_iso.xlsx': [
    'xlsx',
    'Sheet: by header, header null, 6 rows, 0 drafts, 6 problems',
  ],
  'nasty/xlsx/calamine/empty_shared_string.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 1 rows, 1 drafts, 0 problems',
  ],
  'nasty/xlsx/calamine/empty_sheet.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 0 rows, 0 drafts, 0 problems',
  ],
  'nasty/xlsx/calamine/encoded_entities.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 1 rows, 0 drafts, 1 problems',
  ],
  'nasty/xlsx/calamine/errors.xlsx': [
    'xlsx',
    'Feuil1: by header, header null, 7 rows, 0 drafts, 7 problems',
    'Feuil2: by header, header null, 0 rows, 0 drafts, 0 problems',
    'Feuil3: by header, header null, 0 rows, 0 drafts, 0 problems',
  ],
  'nasty/xlsx/calamine/has_x000D_.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 1 rows, 1 drafts, 0 problems',
  ],
  'nasty/xlsx/calamine/has_x000D_inline.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 1 rows, 1 drafts, 0 problems',
  ],
  'nasty/xlsx/calamine/header-row.xlsx': [
    'xlsx',
    'Sheet1: by header, header 9, 1 rows, 0 drafts, 1 problems',
  ],
  'nasty/xlsx/calamine/inlineStr_cdata.xlsx': [
    'xlsx',
    'Sheet1: by header, header 1, 1 rows, 0 drafts, 1 problems',
  ],
  'nasty/xlsx/calamine/merge_cells.xlsx': [
    'xlsx',
    'Sheet1: by header, header 1, 1 rows, 0 drafts, 1 problems',
  ],
  'nasty/xlsx/calamine/minimal_package.xlsx': [
    'xlsx',
    'Sheet1: by header, header 3, 193 rows, 0 drafts, 193 problems',
  ],
  'nasty/xlsx/calamine/no-header.xlsx': [
    'xlsx',
    'Feuille 1: by header, header null, 2 rows, 2 drafts, 0 problems',
  ],
  'nasty/xlsx/calamine/nonstandard-xml-ns-prefix.xlsx': [
    'xlsx',
    'Sheet1: by header, header 1, 2 rows, 0 drafts, 2 problems',
  ],
  'nasty/xlsx/calamine/pass_protected.xlsx': ['file.otherNature lockedWorkbook'],
  'nasty/xlsx/calamine/richtext-namespaced.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 1 rows, 1 drafts, 0 problems',
    'Sheet2: by header, header null, 0 rows, 0 drafts, 0 problems',
    'Sheet3: by header, header null, 0 rows, 0 drafts, 0 problems',
  ],
  'nasty/xlsx/calamine/rph.xlsx': ['xlsx', 'Sheet1: by header, header null, 1 rows, 1 drafts, 0 problems'],
  'nasty/xlsx/calamine/strict_iso_paths.xlsx': [
    'xlsx',
    'ml_out: by header, header 1, 75 rows, 0 drafts, 75 problems',
  ],
  'nasty/xlsx/calamine/whitespace_trim.xlsx': [
    'xlsx',
    'inlineStr: by header, header 1, 2 rows, 0 drafts, 2 problems',
    'SharedStrings: by header, header 1, 2 rows, 0 drafts, 2 problems',
  ],
  'nasty/xlsx/constructed/csv-renamed.xlsx': ['file.otherNature text'],
  'nasty/xlsx/constructed/partner-roster.xlsx': [
    'xlsx hidden _hidden',
    'Partners: by header, header 4, 4 rows, 4 drafts, 0 problems',
    'Legislators: by header, header 1, 2 rows, 2 drafts, 0 problems',
  ],
  'nasty/xlsx/constructed/zip-bomb-30MB.xlsx': [
    'file.tooComplex xl/worksheets/sheet1.xml unpacks to more than 200 times its size',
  ],
  'nasty/xlsx/exceljs/1904.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 1 rows, 0 drafts, 1 problems',
    'Sheet2: by header, header null, 0 rows, 0 drafts, 0 problems',
    'Sheet3: by header, header null, 0 rows, 0 drafts, 0 problems',
  ],
  'nasty/xlsx/exceljs/bogus-defined-name.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 1 rows, 1 drafts, 0 problems',
  ],
  'nasty/xlsx/exceljs/chart-sheet.xlsx': [
    'xlsx',
    'Sheet1: by header, header 1, 6 rows, 0 drafts, 6 problems',
  ],
  'nasty/xlsx/exceljs/dateIssue.xlsx': ['xlsx', 'Sheet1: by header, header 1, 1 rows, 0 drafts, 1 problems'],
  'nasty/xlsx/exceljs/duplicateRowTest.xlsx': [
    'xlsx',
    'duplicateTest: by header, header null, 0 rows, 0 drafts, 0 problems',
  ],
  'nasty/xlsx/exceljs/formulas.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 2 rows, 2 drafts, 0 problems',
  ],
  'nasty/xlsx/exceljs/google-sheets.xlsx': [
    'xlsx',
    'Sheet1: by header, header 1, 2 rows, 0 drafts, 2 problems',
  ],
  'nasty/xlsx/exceljs/invalid-xml.xlsx': [
    'file.malformed xl/worksheets/sheet1.xml: text data outside of root node.',
  ],
  'nasty/xlsx/exceljs/libre-calc-as-office-open-xml-spreadsheet.xlsx': [
    'xlsx',
    'Sheet1: by header, header 1, 2 rows, 0 drafts, 2 problems',
  ],
  'nasty/xlsx/exceljs/many-columns.xlsx': [
    'xlsx',
    'Sheet1: by header, header 1, 1 rows, 0 drafts, 1 problems',
  ],
  'nasty/xlsx/exceljs/missing-bits.xlsx': ['file.malformed no workbook in the archive'],
  'nasty/xlsx/exceljs/shared_string_with_escape.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 1 rows, 1 drafts, 0 problems',
  ],
  'nasty/xlsx/exceljs/test-issue-163.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 3 rows, 0 drafts, 3 problems',
  ],
  'nasty/xlsx/exceljs/test-issue-771.xlsx': [
    'xlsx',
    'Sheet1: by header, header null, 0 rows, 0 drafts, 0 problems',
  ],
}
