export type Score = { readonly passed: number; readonly failed: number }
