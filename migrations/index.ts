import * as migration_20261121_100822_foundation from './20261121_100822_foundation.ts';
import * as migration_20261121_132932_what_was_sold_is_remembered from './20261121_132932_what_was_sold_is_remembered.ts';
import * as migration_20261121_135804_one_navigation from './20261121_135804_one_navigation.ts';
import * as migration_20261121_140938_ledger from './20261121_140938_ledger.ts';
import * as migration_20261121_165910_paid_through_stripe from './20261121_165910_paid_through_stripe.ts';
import * as migration_20261121_193941_billing from './20261121_193941_billing.ts';
import * as migration_20261121_223736_billing_holds from './20261121_223736_billing_holds.ts';
import * as migration_20261122_032109_billing_changes from './20261122_032109_billing_changes.ts';
import * as migration_20261122_040029_product_search from './20261122_040029_product_search.ts';
import * as migration_20261122_055823_promotions from './20261122_055823_promotions.ts';
import * as migration_20261122_062244_tax from './20261122_062244_tax.ts';
import * as migration_20261122_063234_shipping_zones from './20261122_063234_shipping_zones.ts';
import * as migration_20261122_084823_stock_places from './20261122_084823_stock_places.ts';
import * as migration_20261122_085432_variant_table from './20261122_085432_variant_table.ts';
import * as migration_20261122_093724_price_lists from './20261122_093724_price_lists.ts';
import * as migration_20261122_094920_gift_cards from './20261122_094920_gift_cards.ts';
import * as migration_20261122_101624_product_collections from './20261122_101624_product_collections.ts';
import * as migration_20261122_102159_price_history from './20261122_102159_price_history.ts';
import * as migration_20261122_104137_transfer from './20261122_104137_transfer.ts';
import * as migration_20261122_125450_line_properties from './20261122_125450_line_properties.ts';
import * as migration_20261122_130247_product_asks from './20261122_130247_product_asks.ts';
import * as migration_20261122_132037_redirects from './20261122_132037_redirects.ts';
import * as migration_20261122_134311_wish_lists from './20261122_134311_wish_lists.ts';
import * as migration_20261122_135838_stock_room from './20261122_135838_stock_room.ts';
import * as migration_20261122_140506_gift_cards_sold from './20261122_140506_gift_cards_sold.ts';
import * as migration_20261122_141345_reminders from './20261122_141345_reminders.ts';
import * as migration_20261122_142030_extras from './20261122_142030_extras.ts';
import * as migration_20261122_161447_stock_reasons from './20261122_161447_stock_reasons.ts';
import * as migration_20261122_161956_publishing_times from './20261122_161956_publishing_times.ts';
import * as migration_20261122_163431_saved_for_later from './20261122_163431_saved_for_later.ts';
import * as migration_20261122_164855_stock_counts from './20261122_164855_stock_counts.ts';
import * as migration_20261122_165719_digital from './20261122_165719_digital.ts';
import * as migration_20261122_170655_tax_calculators from './20261122_170655_tax_calculators.ts';
import * as migration_20261122_171350_low_stock from './20261122_171350_low_stock.ts';
import * as migration_20261122_172914_digital_consent from './20261122_172914_digital_consent.ts';
import * as migration_20261122_195627_highest_shipping_tax from './20261122_195627_highest_shipping_tax.ts';
import * as migration_20261122_201432_import_links from './20261122_201432_import_links.ts';
import * as migration_20261122_202754_double_opt_in from './20261122_202754_double_opt_in.ts';
import * as migration_20261122_203023_exchanged_lists from './20261122_203023_exchanged_lists.ts';
import * as migration_20261122_203244_downloads_given_again from './20261122_203244_downloads_given_again.ts';
import * as migration_20261122_203908_low_told from './20261122_203908_low_told.ts';
import * as migration_20261123_002039_past_orders from './20261123_002039_past_orders.ts';
import * as migration_20261123_064347_cart_reminders from './20261123_064347_cart_reminders.ts';
import * as migration_20261123_142957_cart_copies from './20261123_142957_cart_copies.ts';
import * as migration_20261123_173303_tax_rounding_by_country from './20261123_173303_tax_rounding_by_country.ts';
import * as migration_20261123_175245_stock_files from './20261123_175245_stock_files.ts';

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
    up: migration_20261121_165910_paid_through_stripe.up,
    down: migration_20261121_165910_paid_through_stripe.down,
    name: '20261121_165910_paid_through_stripe',
  },
  {
    up: migration_20261121_193941_billing.up,
    down: migration_20261121_193941_billing.down,
    name: '20261121_193941_billing',
  },
  {
    up: migration_20261121_223736_billing_holds.up,
    down: migration_20261121_223736_billing_holds.down,
    name: '20261121_223736_billing_holds',
  },
  {
    up: migration_20261122_032109_billing_changes.up,
    down: migration_20261122_032109_billing_changes.down,
    name: '20261122_032109_billing_changes',
  },
  {
    up: migration_20261122_040029_product_search.up,
    down: migration_20261122_040029_product_search.down,
    name: '20261122_040029_product_search',
  },
  {
    up: migration_20261122_055823_promotions.up,
    down: migration_20261122_055823_promotions.down,
    name: '20261122_055823_promotions',
  },
  {
    up: migration_20261122_062244_tax.up,
    down: migration_20261122_062244_tax.down,
    name: '20261122_062244_tax',
  },
  {
    up: migration_20261122_063234_shipping_zones.up,
    down: migration_20261122_063234_shipping_zones.down,
    name: '20261122_063234_shipping_zones',
  },
  {
    up: migration_20261122_084823_stock_places.up,
    down: migration_20261122_084823_stock_places.down,
    name: '20261122_084823_stock_places',
  },
  {
    up: migration_20261122_085432_variant_table.up,
    down: migration_20261122_085432_variant_table.down,
    name: '20261122_085432_variant_table',
  },
  {
    up: migration_20261122_093724_price_lists.up,
    down: migration_20261122_093724_price_lists.down,
    name: '20261122_093724_price_lists',
  },
  {
    up: migration_20261122_094920_gift_cards.up,
    down: migration_20261122_094920_gift_cards.down,
    name: '20261122_094920_gift_cards',
  },
  {
    up: migration_20261122_101624_product_collections.up,
    down: migration_20261122_101624_product_collections.down,
    name: '20261122_101624_product_collections',
  },
  {
    up: migration_20261122_102159_price_history.up,
    down: migration_20261122_102159_price_history.down,
    name: '20261122_102159_price_history',
  },
  {
    up: migration_20261122_104137_transfer.up,
    down: migration_20261122_104137_transfer.down,
    name: '20261122_104137_transfer',
  },
  {
    up: migration_20261122_125450_line_properties.up,
    down: migration_20261122_125450_line_properties.down,
    name: '20261122_125450_line_properties',
  },
  {
    up: migration_20261122_130247_product_asks.up,
    down: migration_20261122_130247_product_asks.down,
    name: '20261122_130247_product_asks',
  },
  {
    up: migration_20261122_132037_redirects.up,
    down: migration_20261122_132037_redirects.down,
    name: '20261122_132037_redirects',
  },
  {
    up: migration_20261122_134311_wish_lists.up,
    down: migration_20261122_134311_wish_lists.down,
    name: '20261122_134311_wish_lists',
  },
  {
    up: migration_20261122_135838_stock_room.up,
    down: migration_20261122_135838_stock_room.down,
    name: '20261122_135838_stock_room',
  },
  {
    up: migration_20261122_140506_gift_cards_sold.up,
    down: migration_20261122_140506_gift_cards_sold.down,
    name: '20261122_140506_gift_cards_sold',
  },
  {
    up: migration_20261122_141345_reminders.up,
    down: migration_20261122_141345_reminders.down,
    name: '20261122_141345_reminders',
  },
  {
    up: migration_20261122_142030_extras.up,
    down: migration_20261122_142030_extras.down,
    name: '20261122_142030_extras',
  },
  {
    up: migration_20261122_161447_stock_reasons.up,
    down: migration_20261122_161447_stock_reasons.down,
    name: '20261122_161447_stock_reasons',
  },
  {
    up: migration_20261122_161956_publishing_times.up,
    down: migration_20261122_161956_publishing_times.down,
    name: '20261122_161956_publishing_times',
  },
  {
    up: migration_20261122_163431_saved_for_later.up,
    down: migration_20261122_163431_saved_for_later.down,
    name: '20261122_163431_saved_for_later',
  },
  {
    up: migration_20261122_164855_stock_counts.up,
    down: migration_20261122_164855_stock_counts.down,
    name: '20261122_164855_stock_counts',
  },
  {
    up: migration_20261122_165719_digital.up,
    down: migration_20261122_165719_digital.down,
    name: '20261122_165719_digital',
  },
  {
    up: migration_20261122_170655_tax_calculators.up,
    down: migration_20261122_170655_tax_calculators.down,
    name: '20261122_170655_tax_calculators',
  },
  {
    up: migration_20261122_171350_low_stock.up,
    down: migration_20261122_171350_low_stock.down,
    name: '20261122_171350_low_stock',
  },
  {
    up: migration_20261122_172914_digital_consent.up,
    down: migration_20261122_172914_digital_consent.down,
    name: '20261122_172914_digital_consent',
  },
  {
    up: migration_20261122_195627_highest_shipping_tax.up,
    down: migration_20261122_195627_highest_shipping_tax.down,
    name: '20261122_195627_highest_shipping_tax',
  },
  {
    up: migration_20261122_201432_import_links.up,
    down: migration_20261122_201432_import_links.down,
    name: '20261122_201432_import_links',
  },
  {
    up: migration_20261122_202754_double_opt_in.up,
    down: migration_20261122_202754_double_opt_in.down,
    name: '20261122_202754_double_opt_in',
  },
  {
    up: migration_20261122_203023_exchanged_lists.up,
    down: migration_20261122_203023_exchanged_lists.down,
    name: '20261122_203023_exchanged_lists',
  },
  {
    up: migration_20261122_203244_downloads_given_again.up,
    down: migration_20261122_203244_downloads_given_again.down,
    name: '20261122_203244_downloads_given_again',
  },
  {
    up: migration_20261122_203908_low_told.up,
    down: migration_20261122_203908_low_told.down,
    name: '20261122_203908_low_told',
  },
  {
    up: migration_20261123_002039_past_orders.up,
    down: migration_20261123_002039_past_orders.down,
    name: '20261123_002039_past_orders',
  },
  {
    up: migration_20261123_064347_cart_reminders.up,
    down: migration_20261123_064347_cart_reminders.down,
    name: '20261123_064347_cart_reminders',
  },
  {
    up: migration_20261123_142957_cart_copies.up,
    down: migration_20261123_142957_cart_copies.down,
    name: '20261123_142957_cart_copies',
  },
  {
    up: migration_20261123_173303_tax_rounding_by_country.up,
    down: migration_20261123_173303_tax_rounding_by_country.down,
    name: '20261123_173303_tax_rounding_by_country',
  },
  {
    up: migration_20261123_175245_stock_files.up,
    down: migration_20261123_175245_stock_files.down,
    name: '20261123_175245_stock_files'
  },
];
