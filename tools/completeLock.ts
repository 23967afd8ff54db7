import { readFileSync, writeFileSync } from 'node:fs'

import { withOptionalPackages, type Lock } from './lock.ts'

/** Writes into package-lock.json the packages for other platforms that this machine's registry did not offer. */
const file = 'package-lock.json'
const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock
writeFileSync(file, `${JSON.stringify(withOptionalPackages(lock), null, 2)}\n`)
