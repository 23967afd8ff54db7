export { feesEarned, type FeesEarned } from './feesEarned.ts'
export { post } from './post.ts'
export { providerEntries, type ProviderEntry } from './providerEntries.ts'
