import { catalogueErrors } from './errors.ts'

export const ASK_KINDS = ['text', 'longText', 'choice'] as const

/** What a shopper is asked to write on a product, or to choose: a name to engrave, a day. */
export type Ask = {
  readonly label: string
  readonly kind: (typeof ASK_KINDS)[number]
  readonly required: boolean
  /** Characters, of what is written. */
  readonly maxLength: number
  /** Of a choice alone. */
  readonly choices: readonly string[]
}

/** As long as a shopper's words may be anywhere, unless a product says less. */
export const MAX_ANSWER = 500

/** `name` is the label of what was asked. */
type Answer = { readonly name: string; readonly value: string }

/**
 * Whether a shopper has said what a product asks for. Words that it does not ask for are none of its
 * business.
 *
 * @throws 422 `property_required {name}` · `property_too_long {name, most}` · `property_not_offered {name}`
 */
export const assertAnswered = (asks: readonly Ask[], answers: readonly Answer[]): void => {
  for (const { label: name, kind, required, maxLength, choices } of asks) {
    const value = answers.find((answer) => answer.name === name)?.value ?? ''
    if (value === '' && required) throw catalogueErrors.property_required({ name })
    if (value === '') continue
    if (kind === 'choice' && !choices.includes(value))
      throw catalogueErrors.property_not_offered({ name })
    if (kind !== 'choice' && [...value].length > maxLength)
      throw catalogueErrors.property_too_long({ name, most: maxLength })
  }
}

/** What is wrong with a product's questions, for whoever writes them; nothing where they are right. */
export const asksFault = (asks: readonly Pick<Ask, 'label' | 'kind' | 'choices'>[]) => {
  const labels = asks.map(({ label }) => label.trim())
  if (new Set(labels).size < labels.length) return 'Two questions have the same label.'
  if (labels.some((label) => label.startsWith('_')))
    return 'A label cannot begin with an underscore.'
  const empty = asks.find(({ kind, choices }) => kind === 'choice' && choices.length < 2)
  return empty ? `${empty.label} needs at least two choices.` : undefined
}
