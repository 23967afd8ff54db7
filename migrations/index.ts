import * as migration_20261121_100822_foundation from './20261121_100822_foundation.ts';
import * as migration_20261121_132932_what_was_sold_is_remembered from './20261121_132932_what_was_sold_is_remembered.ts';
import * as migration_20261121_135804_one_navigation from './20261121_135804_one_navigation.ts';
import * as migration_20261121_140938_ledger from './20261121_140938_ledger.ts';
import * as migration_20261121_155632_payments_refunds_and_disputes from './20261121_155632_payments_refunds_and_disputes.ts';
import * as migration_20261121_161314_stripe_accounts_and_events from './20261121_161314_stripe_accounts_and_events.ts';

export const migrations = [
  {
    up: migration_20261121_100822_foundation.up,
    down: migration_20261121_100822_foundation.down,
    name: '20261121_100822_foundation',
  },
  {
    up: migration_20261121_132932_what_was_sold_is_remembered.up,
    down: migration_20261121_132932_what_was_sold_is_remembered.down,
    name: '20261121_132932_what_was_sold_is_remembered',
  },
  {
    up: migration_20261121_135804_one_navigation.up,
    down: migration_20261121_135804_one_navigation.down,
    name: '20261121_135804_one_navigation',
  },
  {
    up: migration_20261121_140938_ledger.up,
    down: migration_20261121_140938_ledger.down,
    name: '20261121_140938_ledger',
  },
  {
    up: migration_20261121_155632_payments_refunds_and_disputes.up,
    down: migration_20261121_155632_payments_refunds_and_disputes.down,
    name: '20261121_155632_payments_refunds_and_disputes',
  },
  {
    up: migration_20261121_161314_stripe_accounts_and_events.up,
    down: migration_20261121_161314_stripe_accounts_and_events.down,
    name: '20261121_161314_stripe_accounts_and_events'
  },
];
