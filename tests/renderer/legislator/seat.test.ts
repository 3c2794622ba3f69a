import { expect, it } from 'vitest'
import { chamberName, longSeat } from '../../../db/domain/seat.ts'
import { shortSeat } from '../../../renderer/legislator/parts/seat.ts'

const seat = (chamber: string, district: string, jurisdiction = 'Merrow') => ({
  chamber,
  district,
  jurisdiction,
})

it('names a seat shortly and in full, without saying the place twice', () => {
  const senate = seat('Merrow Senate', '14')
  expect([shortSeat(senate), longSeat(senate)]).toEqual(['Sen 14', 'Senate 14, Merrow'])
  expect(shortSeat(seat('Merrow State Assembly', '21A'))).toBe('Asm 21A')
  expect(shortSeat(seat('Merrow House of Delegates', '3'))).toBe('Del 3')
  expect(shortSeat(seat('Merrow House of Representatives', 'At-Large'))).toBe('House At-Large')
})

it('keeps the name of a chamber that it does not know', () => {
  expect(shortSeat(seat('Board of Port Wardens', '2'))).toBe('Board of Port Wardens 2')
  expect(chamberName(seat('Merrowvale Senate', '1'))).toBe('Merrowvale Senate')
})
