import type { CountedField } from './evidence.ts'

// What a vault of a few contacts cannot know by itself: which names and words say little. Shares of a population.
const families = `smith johnson williams brown jones miller davis wilson anderson taylor thomas moore martin jackson
  thompson white lee harris clark lewis walker hall young allen king wright scott green adams baker nelson hill campbell
  mitchell roberts carter phillips evans turner parker collins edwards stewart morris garcia rodriguez martinez hernandez
  lopez gonzalez perez sanchez ramirez torres flores rivera gomez diaz cruz reyes morales gutierrez ortiz chavez ramos
  ruiz alvarez mendoza castillo jimenez vasquez romero moreno herrera nguyen kim patel
  zhang wang li liu chen yang huang zhao wu zhou xu sun ma zhu lin he guo park choi jung kang tran le pham hoang phan vu
  singh kumar sharma khan ali ahmed ahmad hussain hassan mohamed mohammed muhammad ibrahim abdullah rahman begum shah gupta
  ivanov ivanova smirnov smirnova petrov petrova kuznetsov popov popova sokolov volkov novak nowak kowalski muller schmidt
  schneider fischer weber rossi russo ferrari silva santos oliveira souza pereira costa sato suzuki tanaka yamada takahashi
  cohen levy murphy kelly obrien cooper ward cook rogers gray james watson brooks bennett wood ross vargas castro guzman
  munoz rojas soto medina aguilar vega`
const givens = `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony
  mark steven paul andrew kenneth george mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy
  lisa margaret sandra ashley emily jose juan luis carlos jorge miguel antonio francisco manuel pedro maria ana carmen
  guadalupe rosa laura martha alejandra gabriela jack oliver olivia emma joshua samuel
  mohamed mohammed muhammad mohammad ahmed ahmad ali omar fatima aisha ibrahim hassan wei min jing li hui ying lei anh minh
  thi van sergei sergey ivan aleksandr alexander dmitri andrei elena olga natalia tatiana anna priya anil raj sunita
  hans peter anne marie pierre jean paolo giuseppe joao pablo rafael fernando ricardo eduardo
  alejandro roberto sofia isabel lucia rebecca stephen brian edward ronald timothy jason jeffrey ryan jacob gary
  nicholas eric jonathan larry justin scott brandon benjamin amanda melissa deborah stephanie dorothy cynthia amy kathleen
  angela pamela nicole helen samantha katherine christine rachel carolyn janet catherine sara`
const words = `center school association service community foundation church institute society national international
  american department county city public university college council office health care education family child children
  youth group program project coalition alliance network committee board federation union hospital clinic academy
  fundacion asociacion centro escuela nacional instituto universidad iglesia consejo red grupo servicio comunidad`

const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))
const common: Partial<Record<CountedField, ReadonlySet<string>>> = {
  family: wordSet(families),
  given: wordSet(givens),
  word: wordSet(words),
}

/** The share of a population that has a value of which nothing is known. */
const unknownShare: Readonly<Record<CountedField, number>> = {
  email: 1 / 20_000,
  phone: 1 / 20_000,
  link: 1 / 10_000,
  given: 1 / 1000,
  family: 1 / 4000,
  word: 1 / 2000,
  born: 1 / 20_000,
  street: 1 / 2000,
  building: 1 / 1000,
  city: 1 / 500,
  postcode: 1 / 1000,
  region: 1 / 20,
  organization: 1 / 1000,
  district: 1 / 500,
}

/** The share of people or organizations expected to have a value, before any were counted. */
export const expectedShare = (field: CountedField, value: string): number =>
  common[field]?.has(value) === true ? (commonShare[field] ?? unknownShare[field]) : unknownShare[field]

const commonShare: Partial<Record<CountedField, number>> = { family: 1 / 250, given: 1 / 120, word: 1 / 40 }
