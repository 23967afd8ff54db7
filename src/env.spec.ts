import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { EnvError, readEnv } from './env.ts'

let dataDir = ''
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'souk-env-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

const secret = 'a secret long enough to be used'
const problemsOf = (source: Record<string, string>): Record<string, string> => {
  try {
    readEnv({ DATA_DIR: dataDir, PAYLOAD_SECRET: secret, ...source })
  } catch (error) {
    if (error instanceof EnvError)
      return Object.fromEntries(error.problems.map(({ name, message }) => [name, message]))
    throw error
  }
  return {}
}

describe('the settings', () => {
  it('need nothing but defaults outside production', () => {
    const env = readEnv({ DATA_DIR: dataDir })
    expect(env).toMatchObject({
      mode: 'development',
      port: 3000,
      baseDomain: 'localhost',
      databaseUrl: undefined,
    })
    expect(env.s3 ?? env.stripe).toBeUndefined()
    expect(Object.isFrozen(env)).toBe(true)
  })

  it('say how large a file may be that is sold', () => {
    const read = (DIGITAL_FILE_MAX_MB: string) =>
      readEnv({ DATA_DIR: dataDir, PAYLOAD_SECRET: secret, DIGITAL_FILE_MAX_MB }).digitalFileMaxMb
    expect([read(''), read('250')]).toEqual([30, 250])
    for (const wrong of ['0', '1001', '30 MB', '1.5'])
      expect(problemsOf({ DIGITAL_FILE_MAX_MB: wrong })).toHaveProperty('DIGITAL_FILE_MAX_MB')
  })

  it('tell every problem at once', () => {
    const problems = problemsOf({
      PORT: '70000',
      BASE_DOMAIN: 'https://shops.example.com',
      DATABASE_URL: 'mysql://x',
      S3_BUCKET: 'pictures',
      STRIPE_WEBHOOK_SECRET: 'nonsense',
    })
    expect(Object.keys(problems).sort()).toEqual(
      [
        'BASE_DOMAIN',
        'DATABASE_URL',
        'PORT',
        'S3_ACCESS_KEY_ID',
        'S3_REGION',
        'S3_SECRET_ACCESS_KEY',
        'STRIPE_WEBHOOK_SECRET',
      ].sort(),
    )
  })

  it('never repeat a secret in their message', () => {
    const secrets = {
      S3_SECRET_ACCESS_KEY: 'hush-s3',
      STRIPE_SECRET_KEY: 'hush-stripe',
      PAYLOAD_SECRET: 'hush',
      DATABASE_URL: 'mysql://u:hush@h/d',
      METRICS_TOKEN: 'hush',
    }
    expect(() => readEnv({ DATA_DIR: dataDir, ...secrets })).toThrow(EnvError)
    expect(JSON.stringify(problemsOf(secrets))).not.toContain('hush')
  })

  it('treat an empty value as not given', () => {
    expect(readEnv({ DATA_DIR: dataDir, S3_BUCKET: '', PORT: ' ' })).toMatchObject({
      s3: undefined,
      port: 3000,
    })
  })

  it('do not send a live key to a test double', () => {
    const stripe = { STRIPE_API_BASE: 'http://127.0.0.1:1', STRIPE_SECRET_KEY: 'sk_live_x' }
    expect(problemsOf(stripe)).toHaveProperty('STRIPE_API_BASE')
    expect(problemsOf({ ...stripe, STRIPE_SECRET_KEY: 'sk_test_x' })).toEqual({})
  })

  it('know how shops are paid, also where there is no key', () => {
    expect(readEnv({ DATA_DIR: dataDir }).stripeChoices).toEqual({
      chargeMode: 'direct',
      ui: 'hosted',
      capture: 'automatic',
    })
    const chosen = {
      STRIPE_CHARGE_MODE: 'destination',
      STRIPE_UI: 'elements',
      STRIPE_CAPTURE: 'manual',
    }
    expect(readEnv({ DATA_DIR: dataDir, ...chosen }).stripeChoices).toEqual({
      chargeMode: 'destination',
      ui: 'elements',
      capture: 'manual',
    })
  })

  it('refuse a way to be paid that there is not', () => {
    const wrong = { STRIPE_CHARGE_MODE: 'separate', STRIPE_UI: 'Hosted', STRIPE_CAPTURE: 'later' }
    expect(problemsOf(wrong)).toEqual({
      STRIPE_CHARGE_MODE: 'is not a choice. Use direct or destination, or leave it out.',
      STRIPE_UI: 'is not a choice. Use hosted or elements, or leave it out.',
      STRIPE_CAPTURE: 'is not a choice. Use automatic or manual, or leave it out.',
    })
  })

  it('hold the secrets of all three kinds of webhooks, and none without a key', () => {
    const secrets = {
      STRIPE_WEBHOOK_SECRET: 'whsec_a',
      STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_b',
      STRIPE_ACCOUNTS_WEBHOOK_SECRET: 'whsec_c',
    }
    const stripe = { DATA_DIR: dataDir, STRIPE_SECRET_KEY: 'sk_test_x', ...secrets }
    expect(readEnv(stripe).stripe).toMatchObject({
      webhookSecret: 'whsec_a',
      connectWebhookSecret: 'whsec_b',
      accountsWebhookSecret: 'whsec_c',
    })
    expect(problemsOf({ STRIPE_ACCOUNTS_WEBHOOK_SECRET: 'whsec_c' })).toHaveProperty(
      'STRIPE_SECRET_KEY',
    )
  })
})

describe('the secret', () => {
  it('is required in production, and nothing is written without it', () => {
    expect(() => readEnv({ DATA_DIR: dataDir, NODE_ENV: 'production' })).toThrow(
      /PAYLOAD_SECRET\s+is missing/,
    )
    expect(readdirSync(dataDir)).toEqual([])
  })

  it('is made once per DATA_DIR elsewhere, for its owner alone', () => {
    const first = readEnv({ DATA_DIR: dataDir }).secret
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(readEnv({ DATA_DIR: dataDir, SOUK_MODE: 'demo' }).secret).toBe(first)
    expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
    expect(readdirSync(dataDir)).toEqual(['secret'])
  })

  it('is not made up beside a database that other processes serve', () => {
    const shared = { DATA_DIR: dataDir, DATABASE_URL: 'postgres://u:p@h/d' }
    expect(() => readEnv(shared)).toThrow(/PAYLOAD_SECRET\s+is missing while DATABASE_URL/)
    expect(readEnv({ ...shared, SOUK_MODE: 'demo' }).secret).toBe(readEnv(shared).secret)
  })

  it('of a build is thrown away', () => {
    readEnv({ DATA_DIR: dataDir, NODE_ENV: 'production', SOUK_MODE: 'build' })
    expect(readdirSync(dataDir)).toEqual([])
  })
})
