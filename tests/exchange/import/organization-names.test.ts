import { expect, test } from 'vitest'
import { isOrganizationName } from '../../../db/exchange/import/contact/cell/organization-name.ts'

test.each([
  'Harbor House, Inc.',
  'Blue Door LLC',
  'City of Denver',
  'University of Denver',
  'Office of the Attorney General',
  'Dept. of Health',
  'Department of Health, Denver',
  'League of Women Voters',
  'Friends of the River',
  'Iglesia Bautista Central',
  'Fundación Luz',
  'Universidad de Puebla',
  'Secretaría de Salud',
  'Ville de Lyon',
  'Amt für Soziales',
  'Stiftung Morgen',
  'Denver Police Department',
  "Denver County Sheriff's Office",
  'The Polaris Foundation',
])('%s is an organization', (name) => expect(isOrganizationName(name)).toBe(true))

test.each([
  'Stacy of Avalon',
  'Ann Church',
  'Church, Ann',
  'Mary House',
  'Tim College',
  'Bishop Bank',
  'Casa Ruiz',
  'Iglesias, Ana',
  'Julio Iglesias',
  'Iglesia, Ana',
  'Ana de la Iglesia',
  'Ana del Castillo',
  'Carmen Casa de Luna',
  'Jan van State',
  'Joan of Arc',
  'Town, Ann',
  'Foundation',
])('%s may be a person', (name) => expect(isOrganizationName(name)).toBe(false))
