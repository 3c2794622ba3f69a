import type { LevelOf, MatchField, MatchLevel } from './evidence.ts'
import type { MatchKind } from './subject.ts'

/** What a field says, in bits: 1 bit doubles the odds that two records are the same. */
export interface FieldWeight<L extends MatchLevel = never> {
  /** For each bit that the agreeing value is rare. */
  readonly rarity: number
  /** For how well it agrees, from best to worst. */
  readonly levels: Readonly<Partial<Record<MatchLevel, number>> & Record<L, number>>
}

/** Each field that a kind has, with all its levels. */
interface MatchWeights {
  /** Before anything is compared, against one in the size of the population. */
  readonly base: number
  readonly fields: { readonly [F in MatchField]?: FieldWeight<LevelOf<F>> }
}

/**
 * One set for all data: fitted by logistic regression on half of the entities of the gold sets, with fields left out at
 * random so that each holds by itself, then rounded and put in order by hand (what agrees better never counts less).
 * Fields that no gold set has were set by judgement. Run `npm run -s matching` after a change and put the figures it
 * prints into `figures.json`; a test holds the two together.
 */
export const weights: Readonly<Record<MatchKind, MatchWeights>> = {
  person: {
    base: 4,
    fields: {
      given: {
        rarity: 0.5,
        levels: { same: 1.4, nickname: 1, typo: 1, close: 0, initial: 0, different: -3.5 },
      },
      forenames: {
        rarity: 0,
        levels: { moreInitial: -0.3, more: -0.5, turned: -0.5, different: -2, couple: -2 },
      },
      family: { rarity: 0.55, levels: { same: 0.8, part: 0.5, typo: 0.5, close: -0.3, different: -2 } },
      order: { rarity: 0, levels: { swapped: -0.3 } },
      script: { rarity: 0, levels: { different: -0.5 } },
      suffix: { rarity: 0, levels: { one: -0.5, different: -8 } },
      identifier: { rarity: 0, levels: { same: 14, close: 2, different: -4, apart: -14 } },
      email: {
        rarity: 0.8,
        levels: { same: 2.3, local: 2, close: 1, mailbox: 0, shared: 0, different: -2.5 },
      },
      phone: { rarity: 0.7, levels: { same: 2, shared: 0, close: 0, near: 0, different: -1.5 } },
      link: { rarity: 0.7, levels: { same: 2, different: -0.5 } },
      born: { rarity: 0.6, levels: { same: 3, close: 0.8, part: -1, different: -2.5, far: -6 } },
      number: { rarity: 0, levels: { same: 2.5, close: 0, different: -1.5 } },
      street: { rarity: 0.6, levels: { same: 1.5, close: 0.6, different: -2 } },
      building: { rarity: 0.55, levels: { same: 1.4, close: 0.4, different: -2 } },
      city: { rarity: 0.6, levels: { same: 0.2, close: 0.2, different: -2.2 } },
      postcode: { rarity: 0.6, levels: { same: 1.5, close: 0.4, different: -2.5 } },
      region: { rarity: 0.5, levels: { same: 1, close: 0, different: -1.8 } },
      organization: { rarity: 0.6, levels: { same: 0.5, different: -0.5 } },
      district: { rarity: 0.6, levels: { same: 1, different: -7 } },
    },
  },
  organization: {
    base: 4,
    fields: {
      name: {
        rarity: 0.3,
        levels: {
          same: 2.5,
          contained: 0.8,
          similar: 0.5,
          acronym: 0.5,
          script: 0,
          part: -1,
          different: -2.5,
        },
      },
      chapter: { rarity: 0, levels: { different: -9 } },
      identifier: { rarity: 0, levels: { same: 14, close: 0, different: -6, apart: -10 } },
      email: { rarity: 0.5, levels: { same: 1, mailbox: 1, shared: 0, close: 0, local: 0, different: -1 } },
      phone: { rarity: 0.5, levels: { same: 0.6, shared: 0, close: 0, near: 0, different: -0.5 } },
      link: { rarity: 0.5, levels: { same: 0.5, different: -1 } },
      number: { rarity: 0, levels: { same: 4.5, close: -1, different: -4.5 } },
      street: { rarity: 0.5, levels: { same: 1.2, close: 0, different: -2 } },
      building: { rarity: 0.3, levels: { same: 0.5, close: 0, different: -0.5 } },
      city: { rarity: 0.4, levels: { same: 0, close: 0, different: -2.5 } },
      postcode: { rarity: 0.4, levels: { same: 0.4, close: -0.8, different: -2.5 } },
      region: { rarity: 0.4, levels: { same: 0, close: 0, different: -3 } },
    },
  },
}
