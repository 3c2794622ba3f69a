import { clearLegalForms } from '../../../../domain/legal-form.ts'

/** What only a company is called. */
const company = new RegExp(String.raw`[^\s,][\s,]+(?:${clearLegalForms.join('|')}|e\.v)\.?\s*$`, 'iu')

/** "City of Denver", "Office of the Attorney General", "Dept. of Health": nobody is called so before an "of". */
const ofSomething =
  /^(?:the\s)?(?:city|town|village|county|borough|township|commonwealth|state|university|college|school|offices?|department|dept\.?|bureau|division|board|ministry|commission|committee|council|church|diocese|archdiocese|friends|league|association|society|institute|coalition|alliance|center|centre|museum|bank|chamber|federation|union|clubs?)\s(?:of|for|on)\s\S/iu

/** "Universidad de …", "Ville de …", "Amt für …". */
const ofSomethingElsewhere =
  /^(?:la\s|el\s)?(?:ciudad|municipio|condado|universidad|ministerio|secretar[ií]a|departamento|oficina|centro|casa|instituto|red|banco|cámara|comisi[oó]n|consejo|colegio|escuela|museo|hospital|ville|mairie|universit[ée]|minist[èe]re|commune|prefeitura|universidade|secretaria)\s(?:de|del|de\s?la|du|des|da|do)\s\S|^(?:amt|verein|zentrum|ministerium)\s(?:für|der|zur)\s\S/iu

/** "Iglesia …", "Fundación …", "Stiftung …": words that begin no name of a person. */
const begins =
  /^(?:iglesia|fundaci[oó]n|asociaci[oó]n|ayuntamiento|parroquia|sindicato|coalici[oó]n|federaci[oó]n|cooperativa|fondation|stiftung|landkreis|universität|bundesamt|landesamt)\s[^\s,]/iu

/** "Denver Police Department": words that end no name of a person. */
const ends =
  /\S\s(?:department|university|foundation|coalition|association|commission|committee|institute|federation|ministries|sheriff['’]s office|attorney['’]s office|school district|public schools|(?:health|medical|community|crisis|advocacy) cent(?:er|re)|stiftung|universität|fundación|asociación)$/iu

/** Whether a name can only be that of an organization: families are called Church, House and College as well. */
export const isOrganizationName = (name: string): boolean =>
  [company, ofSomething, ofSomethingElsewhere, begins, ends].some((shape) => shape.test(name.trim()))
