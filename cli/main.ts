#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Before anything else is loaded: half of the time of a short command would be compiling the sources once more.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '../node_modules/.cache/compiled')
enableCompileCache(process.env['NODE_COMPILE_CACHE'])

await import('./command-line.ts')
