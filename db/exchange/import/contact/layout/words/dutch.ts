import * as col from '../column.ts'
import type { LayoutColumn } from '../layout.ts'

/** What columns are called in Dutch. */
export const dutch: readonly LayoutColumn[] = [
  col.wholeName('Naam', 'Volledige naam', 'Weergavenaam', 'Contactpersoon'),
  col.field('givenName', 'Voornaam', 'Roepnaam'),
  col.field('middleName', 'Middelste naam', 'Tussenvoegsel', 'Tweede voornaam'),
  col.field('familyName', 'Achternaam', 'Familienaam'),
  col.field('salutation', 'Aanhef'),
  col.field('preferredName', 'Bijnaam'),
  col.organization('Bedrijf', 'Organisatie', 'Bedrijfsnaam', 'Werkgever', 'Vereniging'),
  col.title('Functie', 'Functietitel', 'Beroep'),
  col.department('Afdeling'),
  col.email(null, 'E-mailadres', 'E-mailadres #', 'E-mail #-adres', 'Mailadres'),
  col.phone('work', 'Telefoon op werk', 'Telefoon werk', 'Telefoon (werk)', 'Telefoon op werk 2'),
  col.phone('home', 'Telefoon thuis', 'Telefoon (thuis)', 'Telefoon thuis 2'),
  col.phone('mobile', 'Mobiele telefoon', 'Mobiel', 'Mobiel nummer', 'GSM'),
  col.phone(null, 'Telefoon', 'Telefoonnummer', 'Hoofdtelefoon', 'Andere telefoon'),
  col.phone('fax', 'Fax op werk', 'Fax (werk)'),
  ...col.address('', {
    full: ['Adres', 'Postadres'],
    street: ['Straat', 'Straat en huisnummer'],
    city: ['Plaats', 'Stad', 'Woonplaats', 'Gemeente'],
    country: ['Land/regio'],
  }),
  ...col.address('work', {
    street: ['Adres werk', 'Werkadres straat', 'Werkadres, straat', 'Straat (werk)', 'Bedrijfsadres'],
    city: ['Plaats werk', 'Werkadres plaats', 'Werkadres, plaats', 'Plaats (werk)'],
    region: ['Provincie werk', 'Werkadres provincie', 'Werkadres, provincie', 'Provincie (werk)'],
    postcode: ['Postcode werk', 'Werkadres postcode', 'Werkadres, postcode', 'Postcode (werk)'],
    country: ['Land werk', 'Werkadres land', 'Werkadres, land', 'Land/regio (werk)', 'Land (werk)'],
  }),
  ...col.address('home', {
    street: ['Adres thuis', 'Huisadres straat', 'Huisadres, straat', 'Straat (thuis)'],
    city: ['Plaats thuis', 'Huisadres plaats', 'Huisadres, plaats', 'Plaats (thuis)'],
    region: ['Provincie thuis', 'Huisadres, provincie', 'Provincie (thuis)'],
    postcode: ['Postcode thuis', 'Huisadres postcode', 'Huisadres, postcode', 'Postcode (thuis)'],
    country: ['Land thuis', 'Huisadres land', 'Huisadres, land', 'Land/regio (thuis)'],
  }),
  col.web(null, 'Webpagina'),
  col.tags('Categorieën', 'Groepen'),
  col.note('Notities', 'Opmerkingen', 'Opmerking'),
  col.birthday('Verjaardag', 'Geboortedatum'),
]
