// Prints `N passed, N failed[, N skipped]` from the JSON report of the tests. Plain JavaScript, since it also has to
// run when the installation failed and only the machine's own Node is there.
import { existsSync, readFileSync } from 'node:fs'

const report = process.argv[2] ?? ''
const files = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : []

// A file that could not be loaded has no tests to count and is one failure itself.
const outcomes = files.flatMap(({ status, assertionResults }) => {
  const results = assertionResults.map((result) => result.status)
  return status === 'failed' && !results.includes('failed') ? [...results, 'failed'] : results
})
const passed = outcomes.filter((outcome) => outcome === 'passed').length
const failed = files.length === 0 ? 1 : outcomes.filter((outcome) => outcome === 'failed').length
const skipped = outcomes.length - passed - outcomes.filter((outcome) => outcome === 'failed').length

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 ? 1 : 0
