import { listen, publicCache } from '@souk/kernel'
import type { Payload } from 'payload'

import { learnClosedShops } from '../../closedShops.ts'
import { tenantCache } from '../../tenantCache.ts'

const CHANNEL = 'souk_tenants'

/** Idempotent: every change of a tenant is told to all processes when it commits. */
export const tenantNoticesSql: readonly string[] = [
  `create or replace function souk_tenant_changed() returns trigger language plpgsql as $$
  declare changed jsonb;
  begin
    if tg_op = 'DELETE' then changed := to_jsonb(old); else changed := to_jsonb(new); end if;
    perform pg_notify('${CHANNEL}', coalesce(changed->>'_parent_id', changed->>'id'));
    return null;
  end $$`,
  ...['tenants', 'tenants_domains'].map(
    (table) => `create or replace trigger souk_tenant_changed after insert or update or delete
    on "${table}" for each row execute function souk_tenant_changed()`,
  ),
  // Not every project keeps plans.
  ...['plans', 'plans_fees'].map(
    (table) => `do $$ begin
      if to_regclass('${table}') is not null then
        create or replace trigger souk_tenant_changed after insert or update or delete
        on "${table}" for each row execute function souk_tenant_changed();
      end if;
    end $$`,
  ),
  // Nor does every project bill its shops; where one does, billing keeps some of them closed.
  `create or replace function souk_hold_changed() returns trigger language plpgsql as $$
  begin
    perform pg_notify('${CHANNEL}', new.tenant_id::text);
    return null;
  end $$`,
  `do $$ begin
    if to_regclass('subscriptions') is not null then
      create or replace trigger souk_hold_changed after update of suspension on subscriptions
      for each row when (old.suspension is distinct from new.suspension)
      execute function souk_hold_changed();
    end if;
  end $$`,
]

/** Forgets a tenant, and the public answers of its shop, when any process changes it. */
export const listenForTenants = (payload: Payload): (() => Promise<void>) =>
  listen(payload, {
    channel: CHANNEL,
    heard: (id) => {
      tenantCache.forgetAll()
      publicCache.forget(id)
      learn(payload)
    },
    line: (up) => {
      tenantCache.setListening(up)
      if (up) learn(payload)
    },
  })

/** What cannot be learned now is learned at the next notice; the handlers look for themselves. */
const learn = (payload: Payload): void => {
  learnClosedShops(payload).catch(() => payload.logger.warn('Which shops are closed is not known.'))
}
