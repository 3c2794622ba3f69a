import { expect, test } from 'vitest'
import { organizationByWords } from '../../../db/exchange/import/contact/cell/organization-words.ts'

test.each([
  'City Food Bank',
  'Grace Food Bank',
  'Teamsters Local 340',
  'VFW Post 12',
  "St. Mark's Church",
  'Saint Anne Hospital',
  'First Baptist Church',
  "Harbor Women's Shelter",
  'Harbor Network',
  'Hope Clinic',
  'Blue River Legal Aid',
  'Lakeside High School',
  "Children's House",
  'Community House',
])('%s is an organization', (name) => expect(organizationByWords(name)).toBe('sure'))

test.each(['Ana Ruiz Legal Aid', 'Ana Ruiz Harbor Services', 'Harbor Shelter', 'Blue Door House'])(
  '%s is asked about',
  (name) => expect(organizationByWords(name)).toBe('perhaps'),
)

test.each([
  'Sofia Church',
  'Art Bank',
  'Grace Food',
  'Keisha House',
  'Mary Ann Church',
  'J. P. Bank',
  'Church, Ann',
  'Ann Union',
  'Joe Local',
  'Ana de la Fuente',
  'Clinic',
])('%s may be somebody', (name) => expect(organizationByWords(name)).toBeNull())
