// Compiling a schema would need eval, which the content policy forbids, and every schema asks for the settings when it
// is made. Zod takes over settings that it finds, so the first screen need not load zod to make them.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
