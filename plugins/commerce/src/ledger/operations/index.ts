export { feesEarned, type FeesEarned } from './feesEarned.ts'
export { post } from './post.ts'
export { postDifference } from './postDifference.ts'
export { providerEntries, type ProviderEntry } from './providerEntries.ts'
