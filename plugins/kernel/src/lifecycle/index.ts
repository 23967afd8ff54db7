export { lifecycleErrors } from './errors.ts'
export { canTransition, isFinal, reachable, transition, type Lifecycle } from './lifecycle.ts'
export { lifecycleFaults } from './lifecycleFaults.ts'
