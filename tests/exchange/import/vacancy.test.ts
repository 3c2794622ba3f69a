import { expect, test } from 'vitest'
import { isVacancy } from '../../../db/exchange/import/contact/cell/vacancy.ts'

test.each([
  'VACANT',
  'Vacant',
  'VACANT - Director',
  'Vacant (Director)',
  'Vacant, District 3',
  'Vacant Seat 3',
  'Position vacant',
  'Position: vacant',
  'Puesto: vacante',
  'Currently vacant',
  'Open seat',
  'Open Position',
  'To be hired',
  'To be filled',
  'Not yet appointed',
  'Unfilled',
  'Vacante',
  'VACANTE – Directora',
  'Plaza vacante',
  'Puesto por cubrir',
  'Por contratar',
  'Vakant',
  'Poste vacant',
])('%s is nobody', (text) => expect(isVacancy(text)).toBe(true))

test.each([
  'Ana Vacante',
  'Open, Lea',
  'Lee Open',
  'Opene Seat',
  'Seat, Ann',
  'Por Contreras',
  'Ana Post',
  'Office Depot',
  'Vacant Lots Coalition',
  '',
])('“%s” may be somebody', (text) => expect(isVacancy(text)).toBe(false))
