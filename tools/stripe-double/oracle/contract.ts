import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { routes } from '../resources/index.ts'
import { generateContract } from './generate.ts'
import type { Contract } from './schema.ts'

/**
 * The contract with the SDK that is installed now. Making it takes TypeScript some seconds, and every test file is a
 * process of its own; so the first one leaves it in the cache, under a name that tells what it was made of.
 */
export const contract = (): Contract => (made ??= load())

let made: Contract | undefined

const load = (): Contract => {
  const folder = join(dirname(createRequire(import.meta.url).resolve('stripe')), '..', 'esm')
  const cache = join(folder, '..', '..', '.cache', 'stripe-double')
  const file = join(cache, `${fingerprint(folder)}.json`)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Contract
  const fresh = generateContract(folder, routes)
  mkdirSync(cache, { recursive: true })
  // Two processes may do this at once: a rename is seen whole or not at all.
  const copy = `${file}.${process.pid}`
  writeFileSync(copy, JSON.stringify(fresh))
  renameSync(copy, file)
  return fresh
}

const fingerprint = (folder: string): string => {
  const hash = createHash('sha256')
  hash.update(readFileSync(join(folder, '..', 'package.json')))
  for (const name of ['generate.ts', 'endpoints.ts', 'typesToSchema.ts']) {
    hash.update(readFileSync(join(import.meta.dirname, name)))
  }
  for (const { method, path } of routes) hash.update(`${method} ${path}\n`)
  return hash.digest('hex').slice(0, 20)
}
