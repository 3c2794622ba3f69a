import { z } from 'zod'

// Compiling a schema would need eval, which the content policy forbids; every schema asks when it is made.
z.config({ jitless: true })
