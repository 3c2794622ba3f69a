#!/usr/bin/env node
import { keepCompiledSources } from '../db/compiled-sources.ts'

// Before anything else is loaded.
keepCompiledSources()
await import('./command-line.ts')
