import * as col from '../column.ts'
import type { LayoutColumn } from '../layout.ts'

/** What columns are called in Swedish. */
export const swedish: readonly LayoutColumn[] = [
  col.wholeName('Namn', 'Fullständigt namn', 'Kontaktperson'),
  col.field('givenName', 'Förnamn', 'Tilltalsnamn'),
  col.field('middleName', 'Mellannamn', 'Andra förnamn'),
  col.field('familyName', 'Efternamn'),
  col.field('preferredName', 'Smeknamn'),
  col.organization('Företag', 'Företagsnamn', 'Arbetsgivare', 'Förening'),
  col.title('Befattning', 'Yrke', 'Tjänst'),
  col.department('Avdelning'),
  col.email(null, 'E-postadress', 'E-postadress #', 'E-post', 'Epost', 'E-post # – adress', 'Mejl'),
  col.phone('work', 'Telefon, arbete', 'Arbetstelefon', 'Telefon (arbete)', 'Telefon, arbete 2'),
  col.phone('home', 'Telefon, hem', 'Hemtelefon', 'Telefon (hem)', 'Telefon, hem 2'),
  col.phone('mobile', 'Mobiltelefon', 'Mobilnummer', 'Mobiltelefonnummer'),
  col.phone(null, 'Telefonnummer', 'Huvudtelefon', 'Annan telefon', 'Primär telefon'),
  ...col.address('', {
    full: ['Adress', 'Postadress'],
    street: ['Gata', 'Gatuadress'],
    city: ['Postort'],
    postcode: ['Postnummer', 'Postnr'],
  }),
  ...col.address('work', {
    street: ['Gatuadress, arbete', 'Arbetsadress, gata', 'Gata (arbete)', 'Arbetsadress'],
    city: ['Ort, arbete', 'Arbetsadress, ort', 'Ort (arbete)'],
    region: ['Region, arbete', 'Region (arbete)'],
    postcode: ['Postnummer, arbete', 'Arbetsadress, postnummer', 'Postnummer (arbete)'],
    country: ['Land, arbete', 'Arbetsadress, land', 'Land/region (arbete)', 'Land (arbete)'],
  }),
  ...col.address('home', {
    street: ['Gatuadress, hem', 'Hemadress, gata', 'Gata (hem)', 'Hemadress'],
    city: ['Ort, hem', 'Hemadress, ort', 'Ort (hem)'],
    region: ['Region, hem', 'Region (hem)'],
    postcode: ['Postnummer, hem', 'Hemadress, postnummer', 'Postnummer (hem)'],
    country: ['Land, hem', 'Hemadress, land', 'Land/region (hem)', 'Land (hem)'],
  }),
  col.web(null, 'Webbsida', 'Webbplats', 'Hemsida'),
  col.tags('Kategorier', 'Grupper', 'Etiketter'),
  col.note('Anteckningar', 'Kommentarer', 'Anmärkning'),
  col.birthday('Födelsedag', 'Födelsedatum'),
]
