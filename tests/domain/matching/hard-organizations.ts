import { addr, type HardCases } from './hard-case.ts'

/** Invented organizations of such kinds. */
export const hardOrganizations: HardCases = {
  Inc: [
    [
      { names: ['Harbor Light Shelter, Inc.'], addresses: addr('4 Dock St', 'Tacoma', 'WA', '98402') },
      { names: ['Harbor Light Shelter'], addresses: addr('4 Dock Street', 'Tacoma', 'WA', '98402') },
    ],
  ],
  'LLC, phone only': [
    [
      { names: ['Juniper Strategies LLC'], phones: ['+12065550122'] },
      { names: ['Juniper Strategies'], phones: ['+12065550122'] },
    ],
  ],
  'acronym in brackets': [
    [
      {
        names: ['Coalition Against Hunger in Our Towns (CAHOT)'],
        addresses: addr('41 Main', 'Barre', 'VT', '05641'),
      },
      { names: ['CAHOT'], addresses: addr('41 Main', 'Barre', 'VT', '05641') },
    ],
  ],
  'acronym with web': [
    [
      { names: ['Coalition Against Labor Exploitation (CALE)'], links: ['cale.example.org'] },
      { names: ['CALE'], links: ['cale.example.org'] },
    ],
  ],
  'acronym, mail domain only': [
    [
      { names: ['Northern Workers Relief Alliance'], emails: ['info@nwra.example.org'] },
      { names: ['NWRA'], emails: ['info@nwra.example.org'] },
    ],
  ],
  chapters: [
    [{ names: ['League of Women Voters of Vermont'], links: ['lwv.example.org'] }],
    [{ names: ['League of Women Voters of Maine'], links: ['lwv.example.org'] }],
  ],
  'chapters, own places': [
    [{ names: ['Guild of River Keepers of Vermont'], addresses: addr('1 Elm', 'Barre', 'VT', '05641') }],
    [{ names: ['Guild of River Keepers of Maine'], addresses: addr('9 Pine', 'Bath', 'ME', '04530') }],
  ],
  'chapters, only names': [
    [{ names: ['Society of Lantern Makers of Vermont'] }],
    [{ names: ['Society of Lantern Makers of Maine'] }],
  ],
  'local numbers': [
    [{ names: ['Lamplighters Union Local 12'], addresses: addr('1 Union Sq', 'Reno', 'NV', '89501') }],
    [{ names: ['Lamplighters Union Local 21'], addresses: addr('1 Union Sq', 'Reno', 'NV', '89501') }],
  ],
  'parent and department at one address': [
    [{ names: ['Quay County'], addresses: addr('300 Court St', 'Tucumcari', 'NM', '88401') }],
    [
      {
        names: ['Quay County Sheriff Department'],
        addresses: addr('300 Court St', 'Tucumcari', 'NM', '88401'),
      },
    ],
  ],
  'city names differ': [
    [{ names: ['YWCA of Rutland'], phones: ['+18025550123'] }],
    [{ names: ['YWCA of Bangor'], phones: ['+12075550124'] }],
  ],
  'and / &': [
    [
      { names: ['Food & Shelter Network'], phones: ['+12065550125'] },
      { names: ['Food and Shelter Network Inc'], phones: ['+12065550125'] },
    ],
  ],
  'St / Saint': [
    [
      { names: ["St. Brigid's Church"], addresses: addr('2 Hill Rd', 'Barre', 'VT', '05641') },
      { names: ['Saint Brigids Church'], addresses: addr('2 Hill Rd', 'Barre', 'VT', '05641') },
    ],
  ],
  'tenants of a building': [
    [{ names: ['Willow Legal Clinic'], addresses: addr('500 Plaza Dr', 'Mesa', 'AZ', '85201') }],
    [{ names: ['Cactus Youth Theatre'], addresses: addr('500 Plaza Dr', 'Mesa', 'AZ', '85201') }],
  ],
  spanish: [
    [
      { names: ['Fundación Manos Abiertas A.C.'], emails: ['contacto@manos.example.org'] },
      { names: ['Fundacion Manos Abiertas'], emails: ['contacto@manos.example.org'] },
    ],
  ],
  'one name, one mail, no place': [
    [
      { names: ['Casa Río Claro, Inc.'], emails: ['rioclaro@example.org'] },
      { names: ['Casa Rio Claro'], emails: ['rioclaro@example.org'] },
    ],
  ],
  'acronym with the rest of the name, mail': [
    [
      { names: ['Federation of Aging Neighbors of Vermont'], emails: ['info@fanvt.example.org'] },
      { names: ['FAN-VT'], emails: ['info@fanvt.example.org'] },
    ],
  ],
  'acronym within the name, address': [
    [
      {
        names: ['Orchard Keepers of Northern New England'],
        addresses: addr('3 Pip Ln', 'Barre', 'VT', '05641'),
      },
      { names: ['Orchard Keepers Northern N.E.'], addresses: addr('3 Pip Lane', 'Barre', 'VT', '05641') },
    ],
  ],
  'state in short, phone': [
    [
      { names: ['New Hampshire Department of Ferries'], phones: ['+16035550151'] },
      { names: ['NH Dept. of Ferries'], phones: ['+16035550151'] },
    ],
  ],
  'town in short': [
    [
      { names: ['Loom Collective'], addresses: addr('8 Weft Rd', 'South Royalton', 'VT', '05068') },
      { names: ['Loom Collective Inc'], addresses: addr('8 Weft Road', 'S. Royalton', 'VT', '05068') },
    ],
  ],
  'new name, old phone': [
    [
      { names: ['Women for Battered Women'], phones: ['+18025550152'] },
      { names: ['Steps Beyond Violence'], phones: ['+18025550152'] },
    ],
  ],
  'another script, phone': [
    [
      { names: ['Общество Дом Надежды'], phones: ['+18025550153'] },
      { names: ['House of Hope Society'], phones: ['+18025550153'] },
    ],
  ],
  'clubs of two towns': [
    [{ names: ['Rowing & Sailing Club of Burlington'], phones: ['+18025550154'] }],
    [{ names: ['Rowing and Sailing Club of Rutland'], phones: ['+18025550155'] }],
  ],
  'clubs of two towns, one phone': [
    [{ names: ['Knitting Circle of Burlington'], phones: ['+18025550156'] }],
    [{ names: ['Knitting Circle of Rutland'], phones: ['+18025550156'] }],
  ],
  'a university and its hospital': [
    [
      {
        names: ['University of Absaroka'],
        phones: ['+18025550157'],
        addresses: addr('85 Prospect', 'Burlington', 'VT', '05405'),
      },
    ],
    [
      {
        names: ['University of Absaroka Medical Center'],
        phones: ['+18025550158'],
        addresses: addr('111 College Ave', 'Burlington', 'VT', '05401'),
      },
    ],
  ],
  'a school and its parents': [
    [{ names: ['Quillfeather Elementary School'], addresses: addr('31 Fern Court', 'Barre', 'VT', '05641') }],
    [
      {
        names: ['Quillfeather Elementary School PTA'],
        addresses: addr('31 Fern Court', 'Barre', 'VT', '05641'),
      },
    ],
  ],
  'a shelter and its shop': [
    [{ names: ['Marigold House'], links: ['marigold.example.org'] }],
    [{ names: ['Marigold House Thrift Shop'], links: ['marigold.example.org'] }],
  ],
  'numbered by words': [
    [{ names: ['First Baptist Church'], addresses: addr('', 'Barre', 'VT', '05641') }],
    [{ names: ['Second Baptist Church'], addresses: addr('', 'Barre', 'VT', '05641') }],
  ],
  'two names of one first word at one door': [
    [{ names: ['Hope House'], addresses: addr('14 Elm Row', 'Barre', 'VT', '05641') }],
    [{ names: ['Hope Works'], addresses: addr('14 Elm Row', 'Barre', 'VT', '05641') }],
  ],
  'north/south': [
    [{ names: ['North Side Community Center'], links: ['commcenters.example.org'] }],
    [{ names: ['South Side Community Center'], links: ['commcenters.example.org'] }],
  ],
}
