type Answer = { readonly object: string; readonly id: string }

/**
 * Success at stripe-node is the absence of `error` in a body, whatever body it is. So this looks whether
 * an answer is what was asked for before anybody acts on it.
 *
 * @throws Error when it is something else
 */
export const answered = <T extends Answer>(object: T['object'], answer: T): T => {
  const { object: given, id } = (answer ?? {}) as Partial<Answer>
  if (given === object && typeof id === 'string' && id !== '') return answer
  throw new Error(`Stripe was asked for a ${object} and answered something else.`)
}
