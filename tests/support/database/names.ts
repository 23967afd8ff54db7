export const template = 'souk_template'

/** Postgres cuts identifiers at 63 bytes; several workers make names at the same moment. */
export const databaseName = () =>
  `souk_${process.pid}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`
