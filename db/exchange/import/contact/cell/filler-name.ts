import { fold } from '../../../../domain/fold.ts'
import { cleanName } from '../../../../domain/person-name.ts'

const fillers = new Set(
  'tbd,t.b.d.,tba,to be determined,to be announced,unknown,not known,no name,name unknown,none,n.a.,n/a,not available,not applicable,xxx,por definir,por determinar,desconocido,desconocida,sin nombre,s/n,unbekannt,inconnu'.split(
    ',',
  ),
)

/** What people write where they know no name: "TBD", "???". */
export const isFillerName = (text: string): boolean => /^[?.\-–—_*]+$/u.test(text) || fillers.has(fold(text))

const ownBusiness = new Set(
  'self,myself,self employed,self-employed,selfemployed,unemployed,not employed,retired,individual,autónomo,autónoma,jubilado,jubilada'
    .split(',')
    .map(fold),
)

/** What people write who work for nobody: "Self" is no organization. */
export function isNoOrganization(text: string): boolean {
  const name = cleanName(text)
  return name === '' || isFillerName(name) || ownBusiness.has(fold(name))
}
