import type { Access, CollectionConfig } from 'payload'

import { payers } from './subscriptions.ts'

const nobody: Access = () => false

/** What the platform's people granted a shop or took back, by whom and why. Nothing in it changes. */
export const subscriptionCredits = (): CollectionConfig => ({
  slug: 'subscription-credits',
  labels: { singular: 'Credit', plural: 'Credits' },
  custom: { tenancy: 'tenant' },
  admin: {
    group: 'Shop',
    useAsTitle: 'reason',
    defaultColumns: ['grantedAt', 'amount', 'reason'],
    description: 'They are shown on the page of the plan.',
    hidden: true,
    hideAPIURL: true,
  },
  access: { read: payers, create: nobody, update: nobody, delete: nobody },
  graphQL: false,
  lockDocuments: false,
  disableDuplicate: true,
  indexes: [{ fields: ['tenant', 'grantedAt'] }],
  fields: [
    { name: 'amount', type: 'number', required: true },
    { name: 'currency', type: 'text', required: true },
    { name: 'reason', type: 'text', required: true },
    { name: 'grantedBy', type: 'text', required: true, access: { read: () => false } },
    { name: 'grantedAt', type: 'date', required: true },
    { name: 'bookedAt', type: 'date' },
    { name: 'externalId', type: 'text', access: { read: () => false } },
    { name: 'failures', type: 'number', required: true, access: { read: () => false } },
    { name: 'dueAt', type: 'date', required: true, access: { read: () => false } },
  ],
})

/** A grant is a fact, like an entry of the books: only that it was booked is added to it later. */
export const creditsStaySql: readonly string[] = [
  `create or replace function souk_credit_stays() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or (new.tenant_id, new.amount, new.currency, new.reason, new.granted_by, new.granted_at)
         is distinct from (old.tenant_id, old.amount, old.currency, old.reason, old.granted_by, old.granted_at)
       or (old.booked_at is not null and new.booked_at is distinct from old.booked_at) then
      raise exception 'Credit that was granted stays as it was.' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$`,
  `create or replace trigger souk_credit_stays before update or delete on subscription_credits
  for each row execute function souk_credit_stays()`,
]
