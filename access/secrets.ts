import { nobody } from './nobody.ts'

/** Hashes, tokens and the like: neither read nor written by anybody through Payload's doors. */
export const secrets = { create: nobody, read: nobody, update: nobody }
