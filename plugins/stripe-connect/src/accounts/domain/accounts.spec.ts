import { describe, expect, it } from 'vitest'

import { abilitiesOf, likelyCountry, requirementWords, type AccountFacts } from './index.ts'

const facts: AccountFacts = {
  id: 'acct_1',
  isClosed: false,
  cardPayments: 'active',
  transfers: 'active',
  payouts: 'active',
  requirements: [],
  country: 'DE',
  dashboard: 'full',
}
const fresh = { mode: 'direct', wasActive: false, isDisabled: false } as const

describe('a shop', () => {
  it('can be paid when Stripe says so, whatever it still wants to know', () => {
    const requirements = [{ what: 'x', due: 'soon', deadline: null }] as const
    expect(abilitiesOf({ ...facts, requirements }, fresh)).toEqual({
      state: 'active',
      canCharge: true,
      canBePaidOut: true,
    })
  })

  it('cannot be paid while Stripe checks it, though nothing is missing', () => {
    const checked = abilitiesOf({ ...facts, cardPayments: 'pending' }, fresh)
    expect(checked).toMatchObject({ state: 'incomplete', canCharge: false })
  })

  it('whose money is transferred must be able to receive it', () => {
    const unable = { ...facts, transfers: 'restricted' }
    expect(abilitiesOf(unable, { ...fresh, mode: 'destination' }).canCharge).toBe(false)
    expect(abilitiesOf(unable, fresh).canCharge).toBe(true)
  })

  it.each([
    ['that could be paid before', { ...facts, cardPayments: 'restricted' }, true],
    ['that was turned down', { ...facts, cardPayments: 'rejected' }, false],
    ['whose account was closed', { ...facts, isClosed: true }, false],
  ])('%s is stopped', (_, given, wasActive) => {
    expect(abilitiesOf(given, { ...fresh, wasActive })).toMatchObject({
      state: 'restricted',
      canCharge: false,
    })
  })

  it('that is switched off is paid out all the same', () => {
    expect(abilitiesOf(facts, { ...fresh, isDisabled: true })).toEqual({
      state: 'disabled',
      canCharge: false,
      canBePaidOut: true,
    })
  })
})

describe('what Stripe wants', () => {
  it.each([
    ['external_account', 'A bank account to pay you out to'],
    ['identity.individual.date_of_birth', 'The owner’s date of birth'],
    ['identity.individual.address', 'The owner’s home address'],
    ['identity.business_details.address', 'The address of the business'],
    ['identity.business_details.registered_name', 'The legal name of the business'],
    ['identity.attestations.terms_of_service', 'Your agreement to Stripe’s terms'],
    ['configuration.merchant.mcc', 'What you sell'],
    ['person_1Nx.verification.document', 'A photo of the owner’s identity card or passport'],
    ['some.thing_nobody_knows', 'Thing nobody knows'],
    ['', 'Some more information'],
  ])('%s is said as people say it', (description, words) => {
    expect(requirementWords(description)).toBe(words)
  })
})

describe('the country of a business', () => {
  it('is that of its language’s region, else of its taxes', () => {
    expect(likelyCountry({ locale: 'de-AT', taxRates: [{ country: 'DE' }] })).toBe('AT')
    expect(likelyCountry({ locale: 'en', taxRates: [{ country: 'IE' }] })).toBe('IE')
  })

  it('is not made up of a language', () => {
    expect(likelyCountry({ locale: 'en', taxRates: [] })).toBeNull()
    expect(likelyCountry({ locale: 'es-419', taxRates: [] })).toBeNull()
  })
})
