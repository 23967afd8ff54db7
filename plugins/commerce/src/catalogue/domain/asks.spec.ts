import { describe, expect, it } from 'vitest'

import { asksFault, assertAnswered, type Ask } from './index.ts'

const ask = (facts: Partial<Ask> = {}): Ask => ({
  label: 'Engraving',
  kind: 'text',
  required: true,
  maxLength: 5,
  choices: [],
  ...facts,
})
const said = (value: string) => [{ name: 'Engraving', value }]
const code = (name: string) => expect.objectContaining({ code: name, status: 422 })

describe('what a product asks for', () => {
  it('has to be said where it is required', () => {
    expect(() => assertAnswered([ask()], said('Anna'))).not.toThrow()
    expect(() => assertAnswered([ask()], [])).toThrow(code('property_required'))
    expect(() => assertAnswered([ask()], said(''))).toThrow(code('property_required'))
    expect(() => assertAnswered([ask({ required: false })], [])).not.toThrow()
  })

  it('has to fit, counted as people count letters', () => {
    expect(() => assertAnswered([ask()], said('Annabel'))).toThrow(code('property_too_long'))
    expect(() => assertAnswered([ask()], said('🌻🌻🌻🌻🌻'))).not.toThrow()
  })

  it('is one of the choices where there are some', () => {
    const choice = ask({ kind: 'choice', choices: ['Script', 'Block letters'] })
    expect(() => assertAnswered([choice], said('Block letters'))).not.toThrow()
    expect(() => assertAnswered([choice], said('Runes'))).toThrow(code('property_not_offered'))
  })

  it('says nothing of other words', () => {
    expect(() => assertAnswered([], said('Whatever'))).not.toThrow()
  })
})

describe('questions that somebody writes', () => {
  it('have labels that tell them apart, and choices to choose from', () => {
    expect(asksFault([ask(), ask({ label: 'Day' })])).toBeUndefined()
    expect(asksFault([ask(), ask({ label: ' Engraving' })])).toContain('same label')
    expect(asksFault([ask({ label: '_job' })])).toContain('underscore')
    expect(asksFault([ask({ kind: 'choice', choices: ['one'] })])).toContain('two choices')
  })
})
