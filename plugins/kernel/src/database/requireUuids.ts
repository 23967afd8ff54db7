import type { Payload } from 'payload'

/**
 * Ids are made before a row is written and compared as `uuid` in plain SQL; with serial ids the first
 * order would fail, so the start does.
 * @throws when the adapter counts its ids
 */
export const requireUuids = ({ db }: Pick<Payload, 'db'>): void => {
  if (db.defaultIDType !== 'text') {
    throw new Error("Souk needs UUIDs: say idType: 'uuidv7' (or 'uuid') to postgresAdapter().")
  }
}
