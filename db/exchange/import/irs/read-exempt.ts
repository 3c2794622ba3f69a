import { AppError } from '../../../domain/errors.ts'
import { ProblemList } from '../problem-list.ts'
import { parseSource } from '../source/parse-source.ts'
import { isMapping, type SourceRecord } from '../source/source-document.ts'
import type { SourceLimits } from '../source/source-limit.ts'
import type { ExemptOrganization, ExemptOrganizations } from './irs-draft.ts'
import { toReadableName } from './readable-name.ts'
import { suggestSector } from './sector.ts'

const quoted = 3

const needed = ['EIN', 'NAME']
const taken = new Set([
  ...needed,
  'ICO',
  'STREET',
  'CITY',
  'STATE',
  'ZIP',
  'SUBSECTION',
  'RULING',
  'NTEE_CD',
  'SORT_NAME',
])

/**
 * The organizations of an extract of the IRS Business Master File (`eo_vt.csv`), every number as it is written.
 * @throws AppError `file.*`; `file.notThisKind` when the columns are others.
 */
export function readExempt(path: string, limits: SourceLimits): ExemptOrganizations {
  const { records, faults } = parseSource(path, limits)
  const problems = new ProblemList()
  for (const { code, line, detail } of faults) problems.report(code, line, detail)
  const columns = isMapping(records[0]?.value) ? Object.keys(records[0].value) : []
  const missing = needed.filter((column) => !columns.includes(column))
  if (missing.length > 0)
    throw new AppError('file.notThisKind', { path, kind: 'IRS', detail: missing.join(', ') })
  for (const [column, short] of shortNumbers(records)) {
    const texts = short.slice(0, quoted).map((record) => textIn(record, column))
    problems.report('zeros.restored', short[0]?.line ?? 1, `${column} (${short.length}): ${texts.join(', ')}`)
  }
  return {
    organizations: records.map(toOrganization),
    passedOver: columns.filter((column) => !taken.has(column)),
    problems: problems.problems,
  }
}

/** How many digits they always have, before a hyphen: a spreadsheet takes the zeros before them. */
const digits: Readonly<Record<string, number>> = { EIN: 9, ZIP: 5 }

const textIn = ({ value }: SourceRecord, name: string): string => {
  const text = isMapping(value) ? value[name] : ''
  return typeof text === 'string' ? text.trim() : ''
}

const isShort = (name: string, text: string): boolean =>
  /^\d{3,}$/u.test(text) && text.length < (digits[name] ?? 0)

function shortNumbers(records: readonly SourceRecord[]) {
  return Object.keys(digits)
    .map((column) => [column, records.filter((record) => isShort(column, textIn(record, column)))] as const)
    .filter(([, short]) => short.length > 0)
}

function toOrganization(record: SourceRecord): ExemptOrganization {
  const { line } = record
  const cell = (name: string): string => {
    const text = textIn(record, name)
    return isShort(name, text) ? text.padStart(digits[name] ?? 0, '0') : text
  }
  const ntee = cell('NTEE_CD')
  const subsection = cell('SUBSECTION')
  return {
    noun: 'organization',
    line,
    fields: { name: cell('NAME') },
    otherNames: cell('SORT_NAME') === '' ? [] : [cell('SORT_NAME')],
    points: addressOf(cell),
    affiliations: [],
    tags: [],
    custom: filled({
      NTEE: ntee,
      Subsection: subsection === '' ? '' : `501(c)(${Number(subsection)})`,
      'Ruling date': cell('RULING').replace(/^(\d{4})(\d{2})$/u, '$1-$2'),
      'In care of': cell('ICO').replace(/^%\s*/u, ''),
    }),
    externalIds: cell('EIN') === '' ? [] : [{ scheme: 'ein', value: cell('EIN') }],
    photo: null,
    remarks: [],
    readableName: toReadableName(cell('NAME')),
    sector: suggestSector(ntee, subsection),
  }
}

const filled = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== '000000'))

function addressOf(cell: (name: string) => string): ExemptOrganization['points'] {
  const parts = filled({
    street: cell('STREET'),
    city: cell('CITY'),
    region: cell('STATE'),
    postcode: cell('ZIP'),
  })
  const place = [cell('CITY'), `${cell('STATE')} ${cell('ZIP')}`.trim()]
    .filter((part) => part !== '')
    .join(', ')
  const value = [cell('STREET'), place].filter((part) => part !== '').join('\n')
  return value === '' ? [] : [{ kind: 'address', value, label: null, parts }]
}
