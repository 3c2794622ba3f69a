import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { matchKinds } from '../db/domain/matching/subject.ts'
import { evaluate, type Figures } from './matching/evaluate.ts'
import { goldSetsHere } from './matching/gold-sets.ts'
import { missingFields } from './matching/missing-fields.ts'
import { readGoldSet, type GoldSetFile } from './matching/read-gold-set.ts'

/**
 * `npm run -s matching`: how well the matching engine finds what gold sets say is the same. See docs/matching.md.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kind: { type: 'string', default: 'person' },
    truth: { type: 'string', default: 'cluster' },
    pattern: { type: 'string' },
    missing: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

interface NamedFigures extends Figures {
  readonly set: string
  readonly aim: number | null
}

const columns = ['set', 'records', 'compared', 'precision', 'recall', 'f1', 'aim', 'milliseconds'] as const

const printRow = (row: Readonly<Record<string, string | number | null>>): void =>
  console.log(columns.map((name, at) => String(row[name] ?? '').padEnd(at === 0 ? 36 : 13)).join(''))

function show(figures: NamedFigures): void {
  if (!values.json)
    printRow({
      ...figures,
      precision: figures.precision.toFixed(4),
      recall: figures.recall.toFixed(4),
      f1: figures.f1.toFixed(4),
    })
}

async function measure(set: GoldSetFile & { readonly aim?: number }): Promise<NamedFigures[]> {
  const records = readGoldSet(set)
  const measured: NamedFigures[] = []
  const add = async (name: string, aim: number | null, changed: typeof records): Promise<void> => {
    const figures = { set: name, aim, ...(await evaluate(set.kind, changed)) }
    show(figures)
    measured.push(figures)
  }
  await add(set.name, set.aim ?? null, records)
  if (values.missing)
    for (const [what, change] of Object.entries(missingFields))
      await add(
        `${set.name}, ${what}`,
        null,
        records.map(({ entity, subject }) => ({ entity, subject: change(subject) })),
      )
  return measured
}

function chosenSets(): (GoldSetFile & { readonly aim?: number })[] {
  if (positionals.length === 0) return goldSetsHere()
  const kind = matchKinds.find((name) => name === values.kind)
  if (kind === undefined) throw new Error(`--kind is one of ${matchKinds.join(', ')}`)
  const pattern = values.pattern === undefined ? {} : { pattern: new RegExp(values.pattern) }
  return positionals.map((path) => ({ name: basename(path), path, kind, truth: values.truth, ...pattern }))
}

const sets = chosenSets()
if (sets.length === 0) console.log('No gold sets on this machine: see docs/matching.md.')
else if (!values.json) printRow(Object.fromEntries(columns.map((name) => [name, name])))
const all: NamedFigures[] = []
for (const set of sets) all.push(...(await measure(set)))
if (values.json) console.log(JSON.stringify(all, null, 2))
if (values.save) {
  const kept = all.map((figures) => ({ ...figures, milliseconds: undefined }))
  const text = JSON.stringify({ measuredOn: new Date().toISOString().slice(0, 10), figures: kept }, null, 2)
  writeFileSync(join(import.meta.dirname, 'matching/figures.json'), `${text}\n`)
}
