import { AppError } from '../../../domain/errors.ts'
import { ProblemList } from '../problem-list.ts'
import { parseSource } from '../parse-source.ts'
import { isMapping, type SourceRecord } from '../source-document.ts'
import type { SourceLimits } from '../source-limit.ts'
import type { ExemptOrganization, ExemptOrganizations } from './irs-draft.ts'
import { toReadableName } from './readable-name.ts'
import { suggestSector } from './sector.ts'

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
  return {
    organizations: records.map(toOrganization),
    passedOver: columns.filter((column) => !taken.has(column)),
    problems: problems.problems,
  }
}

function toOrganization({ line, value }: SourceRecord): ExemptOrganization {
  const cell = (name: string): string => {
    const text = isMapping(value) ? value[name] : ''
    return typeof text === 'string' ? text.trim() : ''
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
