import { defineErrors } from '../errors/defineErrors.ts'

export const lifecycleErrors = defineErrors({
  invalid_transition: { status: 409, message: 'What is {from} cannot become {to}.' },
})
