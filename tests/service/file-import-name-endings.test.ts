import { describe, expect, test } from 'vitest'
import { openTestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { table } = importing()

/** What the fields of a name become: "given | family | suffix | pronouns", blank ones said by a dash. */
async function namesOf(content: string): Promise<string[]> {
  using store = await openTestStore()
  await table(sessionOf(store), content)
  const rows = store
    .readStatement('select given_name, family_name, suffix, pronouns from person order by id')
    .all() as Record<string, string | null>[]
  return rows.map((row) =>
    Object.values(row)
      .map((text) => text ?? '–')
      .join(' | '),
  )
}

const linkedin = (family: string) =>
  `First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,"${family}",,,Acme,Lead,02 Jan 2025\n`

describe('degrees and pronouns behind a family name', () => {
  test.each([
    ['Rivera, PhD', 'Rivera | PhD | –'],
    ['Rivera, Ph.D.', 'Rivera | Ph.D. | –'],
    ['Smith MPH', 'Smith | MPH | –'],
    ['Rivera, PhD, MPH', 'Rivera | PhD, MPH | –'],
    ['Rivera Jr., MD', 'Rivera | Jr., MD | –'],
    ['Rivera, MA', 'Rivera | MA | –'],
    ['Smith MD', 'Smith | MD | –'],
    ['de la Cruz, LCSW', 'de la Cruz | LCSW | –'],
    ['Rivera, MBA, SHRM-CP', 'Rivera | MBA, SHRM-CP | –'],
    ['Rivera - MPH', 'Rivera | MPH | –'],
    ['Rivera | PhD', 'Rivera | PhD | –'],
    ['Rivera · MSW', 'Rivera | MSW | –'],
    ['Rivera – PhD – MPH', 'Rivera | PhD – MPH | –'],
    ['Rivera - MD', 'Rivera | MD | –'],
    ['Rivera (she/her)', 'Rivera | – | she/her'],
    ['Rivera (ella / she)', 'Rivera | – | ella / she'],
    ['Rivera [they/them]', 'Rivera | – | they/them'],
    ['Rivera she/her', 'Rivera | – | she/her'],
    ['Rivera, PhD (she/her)', 'Rivera | PhD | she/her'],
    ['Rivera (she/her), PhD', 'Rivera | PhD | she/her'],
  ])('%s', async (family, expected) => {
    expect(await namesOf(linkedin(family))).toEqual([`Ana | ${expected}`])
  })

  test.each([
    'Ma',
    'Do',
    'Nguyen Do',
    'NGUYEN, DO',
    'LI, MA',
    'Smith JD',
    'Smith MA',
    'Van Der MD',
    'Van Der',
    'MBA',
    'Li (He)',
    'Rivera (Ortiz)',
    'Rivera Ma',
    'Phd Rivera',
    'Rivera, Ma',
    'Rivera-MPH',
    'Rivera - Ma',
    'NGUYEN - DO',
  ])('are none in %s', async (family) => {
    expect(await namesOf(linkedin(family))).toEqual([`Ana | ${family} | – | –`])
  })

  test('are told from a whole name, too', async () => {
    const lines = [
      'Ana Rivera (she/her)',
      '"Ana Rivera, MPH"',
      'Ana Rivera MSW',
      'Bo Ortiz - MPH',
      '"Rivera, Ana"',
    ]
    expect(await namesOf(['Name,City', ...lines.map((name) => `${name},Taos`)].join('\n'))).toEqual([
      'Ana | Rivera | – | she/her',
      'Ana | Rivera | MPH | –',
      'Ana | Rivera | MSW | –',
      'Bo | Ortiz | MPH | –',
      'Ana | Rivera | – | –',
    ])
  })

  test('stay where another column says something else', async () => {
    const content =
      'First name,Last name,Suffix,Pronouns\nAna,"Rivera, PhD",Jr.,\nBo,Chu (he/him),,they/them\n'
    expect(await namesOf(content)).toEqual([
      'Ana | Rivera, PhD | Jr. | –',
      'Bo | Chu (he/him) | – | they/them',
    ])
  })
})
