import { expect, test } from 'vitest'
import { openTestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { table } = importing()

async function townOf(header: string, cell: string) {
  using store = await openTestStore()
  const { notes } = await table(sessionOf(store), `Name,${header}\nAna Moreno,"${cell}"\n`)
  const [row] = store.readStatement("select parts from contact_point where kind = 'address'").all()
  const parts = (row as { parts: string | null } | undefined)?.parts ?? 'null'
  expect(notes).toEqual([])
  return JSON.parse(parts) as unknown
}

test.each([
  ['PLZ Ort', '10115 Berlin', '10115', 'Berlin'],
  ['PLZ/Ort', '09111 Chemnitz', '09111', 'Chemnitz'],
  ['"PLZ, Ort"', 'D-10115 Berlin', 'D-10115', 'Berlin'],
  ['Postleitzahl und Ort', '9000 St. Gallen', '9000', 'St. Gallen'],
  ['PLZ Ort', '9000 ST GALLEN', '9000', 'ST GALLEN'],
  ['CP Ciudad', '28001 Madrid', '28001', 'Madrid'],
  ['C.P. y población', 'Madrid 28001', '28001', 'Madrid'],
  ['Ciudad/CP', 'San Sebastián 20001', '20001', 'San Sebastián'],
  ['Code postal et ville', '75001 Paris', '75001', 'Paris'],
  ['CAP Città', '20121 Milano', '20121', 'Milano'],
  ['Postcode Plaats', '1011 AB Amsterdam', '1011 AB', 'Amsterdam'],
  ['Postcode Plaats', '1012 LA Amsterdam', '1012 LA', 'Amsterdam'],
  ['Postcode Plaats', '1012 ST Amsterdam', '1012 ST', 'Amsterdam'],
  ['Postcode Plaats', '3731 DE De Bilt', '3731 DE', 'De Bilt'],
  ['PLZ Ort', '9000 ST Gallen', '9000', 'ST Gallen'],
  ['Code postal et ville', '2300 LA Chaux-de-Fonds', '2300', 'LA Chaux-de-Fonds'],
  ['PSČ Město', '110 00 Praha 1', '110 00', 'Praha 1'],
  ['Kod pocztowy i miejscowość', '00-950 Warszawa', '00-950', 'Warszawa'],
  ['Postnummer Ort', '111 22 Stockholm', '111 22', 'Stockholm'],
  ['City ZIP', 'Taos 87571-1234', '87571-1234', 'Taos'],
])('%s “%s” is a postcode and a town', async (header, cell, postcode, city) => {
  expect(await townOf(header, cell)).toEqual({ city, postcode })
})

test('what is no postcode is the town', async () => {
  expect(await townOf('PLZ Ort', 'Berlin')).toEqual({ city: 'Berlin' })
  expect(await townOf('PLZ Ort', '10115')).toEqual({ postcode: '10115' })
  expect(await townOf('Postcode Plaats', '1234 AB')).toEqual({ postcode: '1234 AB' })
  expect(await townOf('Postcode Plaats', '1012 LA')).toEqual({ postcode: '1012 LA' })
  expect(await townOf('PLZ Ort', 'Berlin Mitte 2')).toEqual({ city: 'Berlin Mitte 2' })
})
