import type { Random } from './random.ts'
import { inventWord } from './words.ts'

const given =
  `Ada Aurelio Beatriz Bennett Camila Caleb Celeste Dario Delia Desmond Elena Elías Esther Fabián Fiona Gideon
  Graciela Harriet Hugo Imani Inés Iván Jonah Judith Julián Keisha Lena León Lucía Magnus Marisol Miriam Nadia Nicolás
  Noor Octavia Óscar Paloma Pearl Quentin Ramón Rosa Ruth Sabine Samuel Simón Tamar Tomás Úrsula Vera Víctor Walter
  Wren Ximena Yara Yolanda Zacarías Zelda`.split(/\s+/)

const bodies =
  `Alliance Alianza Network Red Center Centro Project Proyecto Coalition Coalición Foundation Fundación
  Institute Instituto Council Consejo Services Servicios Shelter Refugio Clinic Clínica Union Sindicato`.split(
    /\s+/,
  )

const purposes =
  `Housing Health Justice Education Families Youth Labor Faith Community Survivors Vivienda Salud Justicia
  Educación Familias Juventud Trabajo Comunidad`.split(/\s+/)

/** Invented names: family names are no one's, so that no real person is in a benchmark. */
export class NameMaker {
  readonly #random: Random
  readonly #families: readonly string[]

  constructor(random: Random) {
    this.#random = random
    this.#families = Array.from({ length: 3000 }, () =>
      proper(inventWord(random.chance(0.5) ? 'en' : 'es', random)),
    )
  }

  given(): string {
    return this.#random.pick(given)
  }

  family(): string {
    const one = this.#random.pick(this.#families)
    return this.#random.chance(0.2) ? `${one} ${this.#random.pick(this.#families)}` : one
  }

  organization(): string {
    return `${this.#random.pick(this.#families)} ${this.#random.pick(purposes)} ${this.#random.pick(bodies)}`
  }

  place(): string {
    return this.#random.pick(this.#families)
  }
}

const proper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
