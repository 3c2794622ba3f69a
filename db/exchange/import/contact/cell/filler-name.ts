import { fold } from '../../../../domain/fold.ts'

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
export const isNoOrganization = (text: string): boolean => isFillerName(text) || ownBusiness.has(fold(text))
