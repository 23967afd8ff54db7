import { fileURLToPath } from 'node:url'

/** The folder that holds package.json; scripts work from here wherever they are started. */
export const checkout = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '')
