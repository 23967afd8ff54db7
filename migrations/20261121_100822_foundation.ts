import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_pages_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__pages_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_navigation_header_kind" AS ENUM('page', 'category', 'product', 'products', 'url');
  CREATE TYPE "public"."enum_navigation_footer_links_kind" AS ENUM('page', 'category', 'product', 'products', 'url');
  CREATE TYPE "public"."enum_tenants_features" AS ENUM('cms', 'commerce');
  CREATE TYPE "public"."enum_tenants_status" AS ENUM('active', 'suspended', 'archived');
  CREATE TYPE "public"."enum_tenants_branding_font" AS ENUM('Abril Fatface', 'Barlow', 'Barlow Condensed', 'Caveat', 'Cormorant Garamond', 'DM Sans', 'Fraunces', 'Josefin Sans', 'Lora', 'Playfair Display', 'Space Grotesk', 'Special Elite');
  CREATE TYPE "public"."enum_tenants_branding_heading_font" AS ENUM('Abril Fatface', 'Barlow', 'Barlow Condensed', 'Caveat', 'Cormorant Garamond', 'DM Sans', 'Fraunces', 'Josefin Sans', 'Lora', 'Playfair Display', 'Space Grotesk', 'Special Elite');
  CREATE TYPE "public"."enum_users_tenants_roles" AS ENUM('owner', 'admin', 'editor', 'fulfilment', 'viewer');
  CREATE TYPE "public"."enum_users_platform_role" AS ENUM('operator');
  CREATE TYPE "public"."enum_products_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__products_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_shipping_methods_countries" AS ENUM('AF', 'AX', 'AL', 'DZ', 'AS', 'AD', 'AO', 'AI', 'AQ', 'AG', 'AR', 'AM', 'AW', 'AU', 'AT', 'AZ', 'BS', 'BH', 'BD', 'BB', 'BY', 'BE', 'BZ', 'BJ', 'BM', 'BT', 'BO', 'BA', 'BW', 'BV', 'BR', 'IO', 'VG', 'BN', 'BG', 'BF', 'BI', 'KH', 'CM', 'CA', 'CV', 'BQ', 'KY', 'CF', 'TD', 'CL', 'CN', 'CX', 'CC', 'CO', 'KM', 'CG', 'CD', 'CK', 'CR', 'CI', 'HR', 'CU', 'CW', 'CY', 'CZ', 'DK', 'DJ', 'DM', 'DO', 'EC', 'EG', 'SV', 'GQ', 'ER', 'EE', 'SZ', 'ET', 'FK', 'FO', 'FJ', 'FI', 'FR', 'GF', 'PF', 'TF', 'GA', 'GM', 'GE', 'DE', 'GH', 'GI', 'GR', 'GL', 'GD', 'GP', 'GU', 'GT', 'GG', 'GN', 'GW', 'GY', 'HT', 'HM', 'HN', 'HK', 'HU', 'IS', 'IN', 'ID', 'IR', 'IQ', 'IE', 'IM', 'IL', 'IT', 'JM', 'JP', 'JE', 'JO', 'KZ', 'KE', 'KI', 'KW', 'KG', 'LA', 'LV', 'LB', 'LS', 'LR', 'LY', 'LI', 'LT', 'LU', 'MO', 'MG', 'MW', 'MY', 'MV', 'ML', 'MT', 'MH', 'MQ', 'MR', 'MU', 'YT', 'MX', 'FM', 'MD', 'MC', 'MN', 'ME', 'MS', 'MA', 'MZ', 'MM', 'NA', 'NR', 'NP', 'NL', 'NC', 'NZ', 'NI', 'NE', 'NG', 'NU', 'NF', 'KP', 'MK', 'MP', 'NO', 'OM', 'PK', 'PW', 'PS', 'PA', 'PG', 'PY', 'PE', 'PH', 'PN', 'PL', 'PT', 'PR', 'QA', 'RE', 'RO', 'RU', 'RW', 'WS', 'SM', 'ST', 'SA', 'SN', 'RS', 'SC', 'SL', 'SG', 'SX', 'SK', 'SI', 'SB', 'SO', 'ZA', 'GS', 'KR', 'SS', 'ES', 'LK', 'BL', 'SH', 'KN', 'LC', 'MF', 'PM', 'VC', 'SD', 'SR', 'SJ', 'SE', 'CH', 'SY', 'TW', 'TJ', 'TZ', 'TH', 'TL', 'TG', 'TK', 'TO', 'TT', 'TN', 'TR', 'TM', 'TC', 'TV', 'UM', 'VI', 'UG', 'UA', 'AE', 'GB', 'US', 'UY', 'UZ', 'VU', 'VA', 'VE', 'VN', 'WF', 'EH', 'YE', 'ZM', 'ZW');
  CREATE TYPE "public"."enum_promotions_type" AS ENUM('percentage');
  CREATE TYPE "public"."enum_customers_addresses_country" AS ENUM('AF', 'AX', 'AL', 'DZ', 'AS', 'AD', 'AO', 'AI', 'AQ', 'AG', 'AR', 'AM', 'AW', 'AU', 'AT', 'AZ', 'BS', 'BH', 'BD', 'BB', 'BY', 'BE', 'BZ', 'BJ', 'BM', 'BT', 'BO', 'BA', 'BW', 'BV', 'BR', 'IO', 'VG', 'BN', 'BG', 'BF', 'BI', 'KH', 'CM', 'CA', 'CV', 'BQ', 'KY', 'CF', 'TD', 'CL', 'CN', 'CX', 'CC', 'CO', 'KM', 'CG', 'CD', 'CK', 'CR', 'CI', 'HR', 'CU', 'CW', 'CY', 'CZ', 'DK', 'DJ', 'DM', 'DO', 'EC', 'EG', 'SV', 'GQ', 'ER', 'EE', 'SZ', 'ET', 'FK', 'FO', 'FJ', 'FI', 'FR', 'GF', 'PF', 'TF', 'GA', 'GM', 'GE', 'DE', 'GH', 'GI', 'GR', 'GL', 'GD', 'GP', 'GU', 'GT', 'GG', 'GN', 'GW', 'GY', 'HT', 'HM', 'HN', 'HK', 'HU', 'IS', 'IN', 'ID', 'IR', 'IQ', 'IE', 'IM', 'IL', 'IT', 'JM', 'JP', 'JE', 'JO', 'KZ', 'KE', 'KI', 'KW', 'KG', 'LA', 'LV', 'LB', 'LS', 'LR', 'LY', 'LI', 'LT', 'LU', 'MO', 'MG', 'MW', 'MY', 'MV', 'ML', 'MT', 'MH', 'MQ', 'MR', 'MU', 'YT', 'MX', 'FM', 'MD', 'MC', 'MN', 'ME', 'MS', 'MA', 'MZ', 'MM', 'NA', 'NR', 'NP', 'NL', 'NC', 'NZ', 'NI', 'NE', 'NG', 'NU', 'NF', 'KP', 'MK', 'MP', 'NO', 'OM', 'PK', 'PW', 'PS', 'PA', 'PG', 'PY', 'PE', 'PH', 'PN', 'PL', 'PT', 'PR', 'QA', 'RE', 'RO', 'RU', 'RW', 'WS', 'SM', 'ST', 'SA', 'SN', 'RS', 'SC', 'SL', 'SG', 'SX', 'SK', 'SI', 'SB', 'SO', 'ZA', 'GS', 'KR', 'SS', 'ES', 'LK', 'BL', 'SH', 'KN', 'LC', 'MF', 'PM', 'VC', 'SD', 'SR', 'SJ', 'SE', 'CH', 'SY', 'TW', 'TJ', 'TZ', 'TH', 'TL', 'TG', 'TK', 'TO', 'TT', 'TN', 'TR', 'TM', 'TC', 'TV', 'UM', 'VI', 'UG', 'UA', 'AE', 'GB', 'US', 'UY', 'UZ', 'VU', 'VA', 'VE', 'VN', 'WF', 'EH', 'YE', 'ZM', 'ZW');
  CREATE TYPE "public"."enum_carts_status" AS ENUM('open', 'completed');
  CREATE TYPE "public"."enum_orders_status" AS ENUM('pending', 'confirmed', 'completed', 'cancelled');
  CREATE TYPE "public"."enum_orders_payment_status" AS ENUM('pending', 'authorized', 'paid', 'partially_refunded', 'refunded', 'failed', 'disputed');
  CREATE TYPE "public"."enum_orders_fulfilment_status" AS ENUM('unfulfilled', 'partial', 'fulfilled', 'returned');
  CREATE TABLE "pages" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"title" varchar,
  	"slug" varchar,
  	"layout" jsonb,
  	"seo_title" varchar,
  	"seo_description" varchar,
  	"seo_image_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_pages_status" DEFAULT 'draft'
  );
  
  ALTER TABLE "pages" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "_pages_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_tenant_id" uuid NOT NULL,
  	"version_title" varchar,
  	"version_slug" varchar,
  	"version_layout" jsonb,
  	"version_seo_title" varchar,
  	"version_seo_description" varchar,
  	"version_seo_image_id" uuid,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__pages_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean,
  	"autosave" boolean
  );
  
  ALTER TABLE "_pages_v" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "media" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"alt" varchar NOT NULL,
  	"_objectkey" varchar,
  	"prefix" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_thumbnail_url" varchar,
  	"sizes_thumbnail_width" numeric,
  	"sizes_thumbnail_height" numeric,
  	"sizes_thumbnail_mime_type" varchar,
  	"sizes_thumbnail_filesize" numeric,
  	"sizes_thumbnail_filename" varchar,
  	"sizes_card_url" varchar,
  	"sizes_card_width" numeric,
  	"sizes_card_height" numeric,
  	"sizes_card_mime_type" varchar,
  	"sizes_card_filesize" numeric,
  	"sizes_card_filename" varchar,
  	"sizes_large_url" varchar,
  	"sizes_large_width" numeric,
  	"sizes_large_height" numeric,
  	"sizes_large_mime_type" varchar,
  	"sizes_large_filesize" numeric,
  	"sizes_large_filename" varchar,
  	"sizes_wide_url" varchar,
  	"sizes_wide_width" numeric,
  	"sizes_wide_height" numeric,
  	"sizes_wide_mime_type" varchar,
  	"sizes_wide_filesize" numeric,
  	"sizes_wide_filename" varchar
  );
  
  ALTER TABLE "media" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "navigation_header" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar NOT NULL,
  	"kind" "enum_navigation_header_kind" DEFAULT 'page' NOT NULL,
  	"page_id" uuid,
  	"category_id" uuid,
  	"product_id" uuid,
  	"url" varchar
  );
  
  ALTER TABLE "navigation_header" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "navigation_footer_links" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar NOT NULL,
  	"kind" "enum_navigation_footer_links_kind" DEFAULT 'page' NOT NULL,
  	"page_id" uuid,
  	"category_id" uuid,
  	"product_id" uuid,
  	"url" varchar
  );
  
  ALTER TABLE "navigation_footer_links" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "navigation_footer" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"heading" varchar NOT NULL
  );
  
  ALTER TABLE "navigation_footer" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "navigation" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"footnote" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "navigation" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "tenants_features" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_tenants_features",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  ALTER TABLE "tenants_features" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "tenants_tax_rates" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"country" varchar NOT NULL,
  	"rate" numeric NOT NULL
  );
  
  ALTER TABLE "tenants_tax_rates" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "tenants_domains" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"host" varchar NOT NULL,
  	"verified_at" timestamp(3) with time zone,
  	"primary" boolean
  );
  
  ALTER TABLE "tenants_domains" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "tenants" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"slug" varchar NOT NULL,
  	"status" "enum_tenants_status" DEFAULT 'active' NOT NULL,
  	"currency" varchar NOT NULL,
  	"locale" varchar DEFAULT 'en' NOT NULL,
  	"time_zone" varchar DEFAULT 'UTC' NOT NULL,
  	"contact_email" varchar,
  	"contact_phone" varchar,
  	"contact_address" varchar,
  	"branding_tagline" varchar,
  	"branding_logo_id" uuid,
  	"branding_logo_on_dark_id" uuid,
  	"branding_mark_id" uuid,
  	"branding_primary" varchar,
  	"branding_primary_foreground" varchar,
  	"branding_accent" varchar,
  	"branding_background" varchar,
  	"branding_foreground" varchar,
  	"branding_muted" varchar,
  	"branding_surface" varchar,
  	"branding_border" varchar,
  	"branding_font" "enum_tenants_branding_font",
  	"branding_heading_font" "enum_tenants_branding_heading_font",
  	"branding_radius" varchar,
  	"tax_inclusive" boolean DEFAULT true,
  	"policies_shipping" varchar,
  	"policies_returns" varchar,
  	"policies_terms" varchar,
  	"policies_privacy" varchar,
  	"payment_instructions" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "tenants" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "tenants_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  ALTER TABLE "tenants_texts" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "users_tenants_roles" (
  	"order" integer NOT NULL,
  	"parent_id" varchar NOT NULL,
  	"value" "enum_users_tenants_roles",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  ALTER TABLE "users_tenants_roles" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "users_tenants" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL
  );
  
  ALTER TABLE "users_tenants" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  ALTER TABLE "users_sessions" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "users" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"platform_role" "enum_users_platform_role",
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "events" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"topic" varchar NOT NULL,
  	"subject" varchar NOT NULL,
  	"payload" jsonb NOT NULL,
  	"occurred_at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "events" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "event_deliveries" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"event_id" uuid NOT NULL,
  	"handler" varchar NOT NULL,
  	"subject" varchar NOT NULL,
  	"status" varchar NOT NULL,
  	"attempts" numeric NOT NULL,
  	"due_at" timestamp(3) with time zone NOT NULL,
  	"outcome" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "event_deliveries" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "idempotency_keys" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"claim" varchar NOT NULL,
  	"key_hash" varchar NOT NULL,
  	"request_hash" varchar NOT NULL,
  	"state" varchar NOT NULL,
  	"locked_until" timestamp(3) with time zone NOT NULL,
  	"expires_at" timestamp(3) with time zone NOT NULL,
  	"answer" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "idempotency_keys" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "categories" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"title" varchar NOT NULL,
  	"slug" varchar NOT NULL,
  	"parent_id" uuid,
  	"description" varchar,
  	"image_id" uuid,
  	"position" numeric DEFAULT 0,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "categories" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "products_options" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar
  );
  
  ALTER TABLE "products_options" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "products" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"title" varchar,
  	"slug" varchar,
  	"description" jsonb,
  	"price" numeric,
  	"compare_at_price" numeric,
  	"cost" numeric,
  	"requires_shipping" boolean DEFAULT true,
  	"sku" varchar,
  	"seo_title" varchar,
  	"seo_description" varchar,
  	"seo_image_id" uuid,
  	"vendor" varchar,
  	"featured" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_products_status" DEFAULT 'draft'
  );
  
  ALTER TABLE "products" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "products_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  ALTER TABLE "products_texts" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "products_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" uuid,
  	"categories_id" uuid
  );
  
  ALTER TABLE "products_rels" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "_products_v_version_options" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"_uuid" varchar
  );
  
  ALTER TABLE "_products_v_version_options" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "_products_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_tenant_id" uuid NOT NULL,
  	"version_title" varchar,
  	"version_slug" varchar,
  	"version_description" jsonb,
  	"version_price" numeric,
  	"version_compare_at_price" numeric,
  	"version_cost" numeric,
  	"version_requires_shipping" boolean DEFAULT true,
  	"version_sku" varchar,
  	"version_seo_title" varchar,
  	"version_seo_description" varchar,
  	"version_seo_image_id" uuid,
  	"version_vendor" varchar,
  	"version_featured" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__products_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  ALTER TABLE "_products_v" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "_products_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  ALTER TABLE "_products_v_texts" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "_products_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" uuid,
  	"categories_id" uuid
  );
  
  ALTER TABLE "_products_v_rels" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "variants_prices" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"currency" varchar NOT NULL,
  	"price" numeric NOT NULL,
  	"compare_at_price" numeric
  );
  
  ALTER TABLE "variants_prices" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "variants" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"product_id" uuid NOT NULL,
  	"title" varchar,
  	"options" jsonb DEFAULT '{}'::jsonb,
  	"combination" varchar,
  	"offered" boolean DEFAULT true,
  	"sku" varchar,
  	"price" numeric NOT NULL,
  	"compare_at_price" numeric,
  	"cost" numeric,
  	"image_id" uuid,
  	"position" numeric DEFAULT 0,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "variants" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "stock_levels" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"variant_id" uuid NOT NULL,
  	"on_hand" numeric DEFAULT 0 NOT NULL,
  	"held" numeric DEFAULT 0 NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "stock_levels" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "stock_movements" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"variant_id" uuid NOT NULL,
  	"change" numeric NOT NULL,
  	"on_hand" numeric NOT NULL,
  	"reason" varchar NOT NULL,
  	"cause" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "stock_movements" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "stock_holds" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"variant_id" uuid NOT NULL,
  	"quantity" numeric NOT NULL,
  	"cause" varchar NOT NULL,
  	"until" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "stock_holds" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "shipping_methods_countries" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_shipping_methods_countries",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  ALTER TABLE "shipping_methods_countries" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "shipping_methods" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"name" varchar NOT NULL,
  	"price" numeric NOT NULL,
  	"free_above" numeric,
  	"estimate" varchar,
  	"active" boolean DEFAULT true,
  	"position" numeric DEFAULT 0,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "shipping_methods" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "promotions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"title" varchar NOT NULL,
  	"code" varchar NOT NULL,
  	"type" "enum_promotions_type" DEFAULT 'percentage' NOT NULL,
  	"value" numeric NOT NULL,
  	"starts_at" timestamp(3) with time zone,
  	"ends_at" timestamp(3) with time zone,
  	"minimum" numeric,
  	"active" boolean DEFAULT true,
  	"usage_limit" numeric,
  	"used" numeric DEFAULT 0,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "promotions" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "customers_addresses" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"company" varchar,
  	"line1" varchar NOT NULL,
  	"line2" varchar,
  	"postal_code" varchar NOT NULL,
  	"city" varchar NOT NULL,
  	"region" varchar,
  	"country" "enum_customers_addresses_country" NOT NULL,
  	"phone" varchar
  );
  
  ALTER TABLE "customers_addresses" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "customers_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  ALTER TABLE "customers_sessions" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "customers" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"name" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"username" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  ALTER TABLE "customers" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "carts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"email" varchar,
  	"customer_id" uuid,
  	"note" varchar,
  	"codes" jsonb,
  	"shipping_address" jsonb,
  	"billing_address" jsonb,
  	"shipping_option_id" uuid,
  	"status" "enum_carts_status" DEFAULT 'open' NOT NULL,
  	"currency" varchar NOT NULL,
  	"locale" varchar NOT NULL,
  	"expires_at" timestamp(3) with time zone NOT NULL,
  	"token_hash" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "carts" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "cart_items" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"cart_id" uuid NOT NULL,
  	"variant_id" uuid NOT NULL,
  	"quantity" numeric NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "cart_items" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "payments" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"order_id" uuid NOT NULL,
  	"provider" varchar NOT NULL,
  	"state" varchar NOT NULL,
  	"amount" numeric NOT NULL,
  	"currency" varchar NOT NULL,
  	"version" numeric NOT NULL,
  	"attempt" numeric NOT NULL,
  	"account" varchar,
  	"fee" numeric,
  	"external_id" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payments" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "orders" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"number" numeric,
  	"status" "enum_orders_status" NOT NULL,
  	"payment_status" "enum_orders_payment_status" NOT NULL,
  	"fulfilment_status" "enum_orders_fulfilment_status" NOT NULL,
  	"email" varchar NOT NULL,
  	"customer_id" uuid,
  	"cart_id" uuid,
  	"currency" varchar NOT NULL,
  	"locale" varchar,
  	"tax_inclusive" boolean DEFAULT false NOT NULL,
  	"items" jsonb,
  	"item_count" numeric NOT NULL,
  	"codes" jsonb,
  	"discounts" jsonb,
  	"gift_cards" jsonb,
  	"shipping_address" jsonb,
  	"billing_address" jsonb,
  	"shipping_option" jsonb,
  	"totals_subtotal" numeric NOT NULL,
  	"totals_discount" numeric NOT NULL,
  	"totals_shipping" numeric NOT NULL,
  	"totals_shipping_tax" numeric NOT NULL,
  	"totals_tax" numeric NOT NULL,
  	"totals_gift_card" numeric NOT NULL,
  	"totals_total" numeric NOT NULL,
  	"fulfilments" jsonb,
  	"timeline" jsonb,
  	"note" varchar,
  	"placed_at" timestamp(3) with time zone NOT NULL,
  	"confirmed_at" timestamp(3) with time zone,
  	"stock" varchar NOT NULL,
  	"held_until" timestamp(3) with time zone,
  	"version" numeric NOT NULL,
  	"quote_hash" varchar NOT NULL,
  	"token_hash" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "orders" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "order_counters" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"name" varchar NOT NULL,
  	"last" numeric NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "order_counters" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  ALTER TABLE "payload_kv" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"souk_user" uuid DEFAULT nullif(current_setting('souk.user', true), '')::uuid
  );
  
  ALTER TABLE "payload_preferences" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid,
  	"customers_id" uuid
  );
  
  ALTER TABLE "payload_preferences_rels" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_migrations" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_seo_image_id_media_id_fk" FOREIGN KEY ("seo_image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_parent_id_pages_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_tenant_id_tenants_id_fk" FOREIGN KEY ("version_tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_pages_v" ADD CONSTRAINT "_pages_v_version_seo_image_id_media_id_fk" FOREIGN KEY ("version_seo_image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "navigation_header" ADD CONSTRAINT "navigation_header_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "navigation_header" ADD CONSTRAINT "navigation_header_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "navigation_header" ADD CONSTRAINT "navigation_header_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "navigation_header" ADD CONSTRAINT "navigation_header_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."navigation"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_footer_links" ADD CONSTRAINT "navigation_footer_links_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "navigation_footer_links" ADD CONSTRAINT "navigation_footer_links_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "navigation_footer_links" ADD CONSTRAINT "navigation_footer_links_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "navigation_footer_links" ADD CONSTRAINT "navigation_footer_links_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."navigation_footer"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation_footer" ADD CONSTRAINT "navigation_footer_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."navigation"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "navigation" ADD CONSTRAINT "navigation_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tenants_features" ADD CONSTRAINT "tenants_features_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "tenants_tax_rates" ADD CONSTRAINT "tenants_tax_rates_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "tenants_domains" ADD CONSTRAINT "tenants_domains_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "tenants" ADD CONSTRAINT "tenants_branding_logo_id_media_id_fk" FOREIGN KEY ("branding_logo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tenants" ADD CONSTRAINT "tenants_branding_logo_on_dark_id_media_id_fk" FOREIGN KEY ("branding_logo_on_dark_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tenants" ADD CONSTRAINT "tenants_branding_mark_id_media_id_fk" FOREIGN KEY ("branding_mark_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tenants_texts" ADD CONSTRAINT "tenants_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_tenants_roles" ADD CONSTRAINT "users_tenants_roles_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."users_tenants"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_tenants" ADD CONSTRAINT "users_tenants_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_tenants" ADD CONSTRAINT "users_tenants_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "events" ADD CONSTRAINT "events_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "event_deliveries" ADD CONSTRAINT "event_deliveries_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "event_deliveries" ADD CONSTRAINT "event_deliveries_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "categories" ADD CONSTRAINT "categories_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "categories" ADD CONSTRAINT "categories_parent_id_categories_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "categories" ADD CONSTRAINT "categories_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "products_options" ADD CONSTRAINT "products_options_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "products" ADD CONSTRAINT "products_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "products" ADD CONSTRAINT "products_seo_image_id_media_id_fk" FOREIGN KEY ("seo_image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "products_texts" ADD CONSTRAINT "products_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "products_rels" ADD CONSTRAINT "products_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "products_rels" ADD CONSTRAINT "products_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "products_rels" ADD CONSTRAINT "products_rels_categories_fk" FOREIGN KEY ("categories_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_products_v_version_options" ADD CONSTRAINT "_products_v_version_options_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_products_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_products_v" ADD CONSTRAINT "_products_v_parent_id_products_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_products_v" ADD CONSTRAINT "_products_v_version_tenant_id_tenants_id_fk" FOREIGN KEY ("version_tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_products_v" ADD CONSTRAINT "_products_v_version_seo_image_id_media_id_fk" FOREIGN KEY ("version_seo_image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_products_v_texts" ADD CONSTRAINT "_products_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_products_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_products_v_rels" ADD CONSTRAINT "_products_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_products_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_products_v_rels" ADD CONSTRAINT "_products_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_products_v_rels" ADD CONSTRAINT "_products_v_rels_categories_fk" FOREIGN KEY ("categories_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "variants_prices" ADD CONSTRAINT "variants_prices_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."variants"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "variants" ADD CONSTRAINT "variants_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "variants" ADD CONSTRAINT "variants_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "variants" ADD CONSTRAINT "variants_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stock_levels" ADD CONSTRAINT "stock_levels_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stock_levels" ADD CONSTRAINT "stock_levels_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stock_movements" ADD CONSTRAINT "stock_movements_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stock_holds" ADD CONSTRAINT "stock_holds_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stock_holds" ADD CONSTRAINT "stock_holds_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "shipping_methods_countries" ADD CONSTRAINT "shipping_methods_countries_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."shipping_methods"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "shipping_methods" ADD CONSTRAINT "shipping_methods_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "promotions" ADD CONSTRAINT "promotions_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "customers_addresses" ADD CONSTRAINT "customers_addresses_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "customers_sessions" ADD CONSTRAINT "customers_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "customers" ADD CONSTRAINT "customers_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "carts" ADD CONSTRAINT "carts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "carts" ADD CONSTRAINT "carts_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "carts" ADD CONSTRAINT "carts_shipping_option_id_shipping_methods_id_fk" FOREIGN KEY ("shipping_option_id") REFERENCES "public"."shipping_methods"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cart_items" ADD CONSTRAINT "cart_items_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cart_items" ADD CONSTRAINT "cart_items_cart_id_carts_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."carts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cart_items" ADD CONSTRAINT "cart_items_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payments" ADD CONSTRAINT "payments_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "orders" ADD CONSTRAINT "orders_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "orders" ADD CONSTRAINT "orders_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "orders" ADD CONSTRAINT "orders_cart_id_carts_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."carts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "order_counters" ADD CONSTRAINT "order_counters_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_customers_fk" FOREIGN KEY ("customers_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "pages_tenant_idx" ON "pages" USING btree ("tenant_id");
  CREATE INDEX "pages_seo_seo_image_idx" ON "pages" USING btree ("seo_image_id");
  CREATE INDEX "pages_updated_at_idx" ON "pages" USING btree ("updated_at");
  CREATE INDEX "pages_created_at_idx" ON "pages" USING btree ("created_at");
  CREATE INDEX "pages__status_idx" ON "pages" USING btree ("_status");
  CREATE UNIQUE INDEX "tenant_slug_idx" ON "pages" USING btree ("tenant_id","slug");
  CREATE INDEX "_pages_v_parent_idx" ON "_pages_v" USING btree ("parent_id");
  CREATE INDEX "_pages_v_version_version_tenant_idx" ON "_pages_v" USING btree ("version_tenant_id");
  CREATE INDEX "_pages_v_version_seo_version_seo_image_idx" ON "_pages_v" USING btree ("version_seo_image_id");
  CREATE INDEX "_pages_v_version_version_updated_at_idx" ON "_pages_v" USING btree ("version_updated_at");
  CREATE INDEX "_pages_v_version_version_created_at_idx" ON "_pages_v" USING btree ("version_created_at");
  CREATE INDEX "_pages_v_version_version__status_idx" ON "_pages_v" USING btree ("version__status");
  CREATE INDEX "_pages_v_created_at_idx" ON "_pages_v" USING btree ("created_at");
  CREATE INDEX "_pages_v_updated_at_idx" ON "_pages_v" USING btree ("updated_at");
  CREATE INDEX "_pages_v_latest_idx" ON "_pages_v" USING btree ("latest");
  CREATE INDEX "_pages_v_autosave_idx" ON "_pages_v" USING btree ("autosave");
  CREATE INDEX "version_tenant_version_slug_idx" ON "_pages_v" USING btree ("version_tenant_id","version_slug");
  CREATE UNIQUE INDEX "media_filename_compound_idx" ON "media" USING btree ("tenant_id","filename");
  CREATE INDEX "media_tenant_idx" ON "media" USING btree ("tenant_id");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "media_sizes_thumbnail_sizes_thumbnail_filename_idx" ON "media" USING btree ("sizes_thumbnail_filename");
  CREATE INDEX "media_sizes_card_sizes_card_filename_idx" ON "media" USING btree ("sizes_card_filename");
  CREATE INDEX "media_sizes_large_sizes_large_filename_idx" ON "media" USING btree ("sizes_large_filename");
  CREATE INDEX "media_sizes_wide_sizes_wide_filename_idx" ON "media" USING btree ("sizes_wide_filename");
  CREATE INDEX "navigation_header_order_idx" ON "navigation_header" USING btree ("_order");
  CREATE INDEX "navigation_header_parent_id_idx" ON "navigation_header" USING btree ("_parent_id");
  CREATE INDEX "navigation_header_page_idx" ON "navigation_header" USING btree ("page_id");
  CREATE INDEX "navigation_header_category_idx" ON "navigation_header" USING btree ("category_id");
  CREATE INDEX "navigation_header_product_idx" ON "navigation_header" USING btree ("product_id");
  CREATE INDEX "navigation_footer_links_order_idx" ON "navigation_footer_links" USING btree ("_order");
  CREATE INDEX "navigation_footer_links_parent_id_idx" ON "navigation_footer_links" USING btree ("_parent_id");
  CREATE INDEX "navigation_footer_links_page_idx" ON "navigation_footer_links" USING btree ("page_id");
  CREATE INDEX "navigation_footer_links_category_idx" ON "navigation_footer_links" USING btree ("category_id");
  CREATE INDEX "navigation_footer_links_product_idx" ON "navigation_footer_links" USING btree ("product_id");
  CREATE INDEX "navigation_footer_order_idx" ON "navigation_footer" USING btree ("_order");
  CREATE INDEX "navigation_footer_parent_id_idx" ON "navigation_footer" USING btree ("_parent_id");
  CREATE INDEX "navigation_tenant_idx" ON "navigation" USING btree ("tenant_id");
  CREATE INDEX "navigation_updated_at_idx" ON "navigation" USING btree ("updated_at");
  CREATE INDEX "navigation_created_at_idx" ON "navigation" USING btree ("created_at");
  CREATE INDEX "tenants_features_order_idx" ON "tenants_features" USING btree ("order");
  CREATE INDEX "tenants_features_parent_idx" ON "tenants_features" USING btree ("parent_id");
  CREATE INDEX "tenants_tax_rates_order_idx" ON "tenants_tax_rates" USING btree ("_order");
  CREATE INDEX "tenants_tax_rates_parent_id_idx" ON "tenants_tax_rates" USING btree ("_parent_id");
  CREATE INDEX "tenants_domains_order_idx" ON "tenants_domains" USING btree ("_order");
  CREATE INDEX "tenants_domains_parent_id_idx" ON "tenants_domains" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "tenants_domains_host_idx" ON "tenants_domains" USING btree ("host");
  CREATE UNIQUE INDEX "tenants_slug_idx" ON "tenants" USING btree ("slug");
  CREATE INDEX "tenants_branding_branding_logo_idx" ON "tenants" USING btree ("branding_logo_id");
  CREATE INDEX "tenants_branding_branding_logo_on_dark_idx" ON "tenants" USING btree ("branding_logo_on_dark_id");
  CREATE INDEX "tenants_branding_branding_mark_idx" ON "tenants" USING btree ("branding_mark_id");
  CREATE INDEX "tenants_updated_at_idx" ON "tenants" USING btree ("updated_at");
  CREATE INDEX "tenants_created_at_idx" ON "tenants" USING btree ("created_at");
  CREATE INDEX "tenants_texts_order_parent" ON "tenants_texts" USING btree ("order","parent_id");
  CREATE INDEX "users_tenants_roles_order_idx" ON "users_tenants_roles" USING btree ("order");
  CREATE INDEX "users_tenants_roles_parent_idx" ON "users_tenants_roles" USING btree ("parent_id");
  CREATE INDEX "users_tenants_order_idx" ON "users_tenants" USING btree ("_order");
  CREATE INDEX "users_tenants_parent_id_idx" ON "users_tenants" USING btree ("_parent_id");
  CREATE INDEX "users_tenants_tenant_idx" ON "users_tenants" USING btree ("tenant_id");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE INDEX "events_tenant_idx" ON "events" USING btree ("tenant_id");
  CREATE INDEX "events_updated_at_idx" ON "events" USING btree ("updated_at");
  CREATE INDEX "events_created_at_idx" ON "events" USING btree ("created_at");
  CREATE INDEX "tenant_topic_occurredAt_idx" ON "events" USING btree ("tenant_id","topic","occurred_at");
  CREATE INDEX "event_deliveries_tenant_idx" ON "event_deliveries" USING btree ("tenant_id");
  CREATE INDEX "event_deliveries_event_idx" ON "event_deliveries" USING btree ("event_id");
  CREATE INDEX "event_deliveries_updated_at_idx" ON "event_deliveries" USING btree ("updated_at");
  CREATE INDEX "event_deliveries_created_at_idx" ON "event_deliveries" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_event_handler_idx" ON "event_deliveries" USING btree ("tenant_id","event_id","handler");
  CREATE INDEX "status_dueAt_idx" ON "event_deliveries" USING btree ("status","due_at");
  CREATE INDEX "handler_subject_status_idx" ON "event_deliveries" USING btree ("handler","subject","status");
  CREATE INDEX "idempotency_keys_tenant_idx" ON "idempotency_keys" USING btree ("tenant_id");
  CREATE INDEX "idempotency_keys_claim_idx" ON "idempotency_keys" USING btree ("claim");
  CREATE INDEX "idempotency_keys_expires_at_idx" ON "idempotency_keys" USING btree ("expires_at");
  CREATE INDEX "idempotency_keys_updated_at_idx" ON "idempotency_keys" USING btree ("updated_at");
  CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_keyHash_idx" ON "idempotency_keys" USING btree ("tenant_id","key_hash");
  CREATE INDEX "categories_tenant_idx" ON "categories" USING btree ("tenant_id");
  CREATE INDEX "categories_parent_idx" ON "categories" USING btree ("parent_id");
  CREATE INDEX "categories_image_idx" ON "categories" USING btree ("image_id");
  CREATE INDEX "categories_updated_at_idx" ON "categories" USING btree ("updated_at");
  CREATE INDEX "categories_created_at_idx" ON "categories" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_slug_1_idx" ON "categories" USING btree ("tenant_id","slug");
  CREATE INDEX "tenant_position_idx" ON "categories" USING btree ("tenant_id","position");
  CREATE INDEX "products_options_order_idx" ON "products_options" USING btree ("_order");
  CREATE INDEX "products_options_parent_id_idx" ON "products_options" USING btree ("_parent_id");
  CREATE INDEX "products_tenant_idx" ON "products" USING btree ("tenant_id");
  CREATE INDEX "products_seo_seo_image_idx" ON "products" USING btree ("seo_image_id");
  CREATE INDEX "products_updated_at_idx" ON "products" USING btree ("updated_at");
  CREATE INDEX "products_created_at_idx" ON "products" USING btree ("created_at");
  CREATE INDEX "products__status_idx" ON "products" USING btree ("_status");
  CREATE UNIQUE INDEX "tenant_slug_2_idx" ON "products" USING btree ("tenant_id","slug");
  CREATE INDEX "tenant__status_createdAt_idx" ON "products" USING btree ("tenant_id","_status","created_at");
  CREATE INDEX "products_texts_order_parent" ON "products_texts" USING btree ("order","parent_id");
  CREATE INDEX "products_rels_order_idx" ON "products_rels" USING btree ("order");
  CREATE INDEX "products_rels_parent_idx" ON "products_rels" USING btree ("parent_id");
  CREATE INDEX "products_rels_path_idx" ON "products_rels" USING btree ("path");
  CREATE INDEX "products_rels_media_id_idx" ON "products_rels" USING btree ("media_id");
  CREATE INDEX "products_rels_categories_id_idx" ON "products_rels" USING btree ("categories_id");
  CREATE INDEX "_products_v_version_options_order_idx" ON "_products_v_version_options" USING btree ("_order");
  CREATE INDEX "_products_v_version_options_parent_id_idx" ON "_products_v_version_options" USING btree ("_parent_id");
  CREATE INDEX "_products_v_parent_idx" ON "_products_v" USING btree ("parent_id");
  CREATE INDEX "_products_v_version_version_tenant_idx" ON "_products_v" USING btree ("version_tenant_id");
  CREATE INDEX "_products_v_version_seo_version_seo_image_idx" ON "_products_v" USING btree ("version_seo_image_id");
  CREATE INDEX "_products_v_version_version_updated_at_idx" ON "_products_v" USING btree ("version_updated_at");
  CREATE INDEX "_products_v_version_version_created_at_idx" ON "_products_v" USING btree ("version_created_at");
  CREATE INDEX "_products_v_version_version__status_idx" ON "_products_v" USING btree ("version__status");
  CREATE INDEX "_products_v_created_at_idx" ON "_products_v" USING btree ("created_at");
  CREATE INDEX "_products_v_updated_at_idx" ON "_products_v" USING btree ("updated_at");
  CREATE INDEX "_products_v_latest_idx" ON "_products_v" USING btree ("latest");
  CREATE INDEX "version_tenant_version_slug_1_idx" ON "_products_v" USING btree ("version_tenant_id","version_slug");
  CREATE INDEX "version_tenant_version__status_version_createdAt_idx" ON "_products_v" USING btree ("version_tenant_id","version__status","version_created_at");
  CREATE INDEX "_products_v_texts_order_parent" ON "_products_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_products_v_rels_order_idx" ON "_products_v_rels" USING btree ("order");
  CREATE INDEX "_products_v_rels_parent_idx" ON "_products_v_rels" USING btree ("parent_id");
  CREATE INDEX "_products_v_rels_path_idx" ON "_products_v_rels" USING btree ("path");
  CREATE INDEX "_products_v_rels_media_id_idx" ON "_products_v_rels" USING btree ("media_id");
  CREATE INDEX "_products_v_rels_categories_id_idx" ON "_products_v_rels" USING btree ("categories_id");
  CREATE INDEX "variants_prices_order_idx" ON "variants_prices" USING btree ("_order");
  CREATE INDEX "variants_prices_parent_id_idx" ON "variants_prices" USING btree ("_parent_id");
  CREATE INDEX "variants_tenant_idx" ON "variants" USING btree ("tenant_id");
  CREATE INDEX "variants_product_idx" ON "variants" USING btree ("product_id");
  CREATE INDEX "variants_image_idx" ON "variants" USING btree ("image_id");
  CREATE INDEX "variants_updated_at_idx" ON "variants" USING btree ("updated_at");
  CREATE INDEX "variants_created_at_idx" ON "variants" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_sku_idx" ON "variants" USING btree ("tenant_id","sku");
  CREATE INDEX "tenant_createdAt_idx" ON "variants" USING btree ("tenant_id","created_at");
  CREATE UNIQUE INDEX "product_combination_idx" ON "variants" USING btree ("product_id","combination");
  CREATE INDEX "stock_levels_tenant_idx" ON "stock_levels" USING btree ("tenant_id");
  CREATE UNIQUE INDEX "stock_levels_variant_idx" ON "stock_levels" USING btree ("variant_id");
  CREATE INDEX "stock_levels_updated_at_idx" ON "stock_levels" USING btree ("updated_at");
  CREATE INDEX "stock_levels_created_at_idx" ON "stock_levels" USING btree ("created_at");
  CREATE INDEX "stock_movements_tenant_idx" ON "stock_movements" USING btree ("tenant_id");
  CREATE INDEX "stock_movements_variant_idx" ON "stock_movements" USING btree ("variant_id");
  CREATE INDEX "stock_movements_updated_at_idx" ON "stock_movements" USING btree ("updated_at");
  CREATE INDEX "stock_movements_created_at_idx" ON "stock_movements" USING btree ("created_at");
  CREATE INDEX "tenant_createdAt_1_idx" ON "stock_movements" USING btree ("tenant_id","created_at");
  CREATE INDEX "stock_holds_tenant_idx" ON "stock_holds" USING btree ("tenant_id");
  CREATE INDEX "stock_holds_variant_idx" ON "stock_holds" USING btree ("variant_id");
  CREATE INDEX "stock_holds_until_idx" ON "stock_holds" USING btree ("until");
  CREATE INDEX "stock_holds_updated_at_idx" ON "stock_holds" USING btree ("updated_at");
  CREATE INDEX "stock_holds_created_at_idx" ON "stock_holds" USING btree ("created_at");
  CREATE UNIQUE INDEX "cause_variant_idx" ON "stock_holds" USING btree ("cause","variant_id");
  CREATE INDEX "shipping_methods_countries_order_idx" ON "shipping_methods_countries" USING btree ("order");
  CREATE INDEX "shipping_methods_countries_parent_idx" ON "shipping_methods_countries" USING btree ("parent_id");
  CREATE INDEX "shipping_methods_tenant_idx" ON "shipping_methods" USING btree ("tenant_id");
  CREATE INDEX "shipping_methods_updated_at_idx" ON "shipping_methods" USING btree ("updated_at");
  CREATE INDEX "shipping_methods_created_at_idx" ON "shipping_methods" USING btree ("created_at");
  CREATE INDEX "tenant_active_idx" ON "shipping_methods" USING btree ("tenant_id","active");
  CREATE INDEX "promotions_tenant_idx" ON "promotions" USING btree ("tenant_id");
  CREATE INDEX "promotions_updated_at_idx" ON "promotions" USING btree ("updated_at");
  CREATE INDEX "promotions_created_at_idx" ON "promotions" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_code_idx" ON "promotions" USING btree ("tenant_id","code");
  CREATE INDEX "customers_addresses_order_idx" ON "customers_addresses" USING btree ("_order");
  CREATE INDEX "customers_addresses_parent_id_idx" ON "customers_addresses" USING btree ("_parent_id");
  CREATE INDEX "customers_sessions_order_idx" ON "customers_sessions" USING btree ("_order");
  CREATE INDEX "customers_sessions_parent_id_idx" ON "customers_sessions" USING btree ("_parent_id");
  CREATE INDEX "customers_tenant_idx" ON "customers" USING btree ("tenant_id");
  CREATE INDEX "customers_updated_at_idx" ON "customers" USING btree ("updated_at");
  CREATE INDEX "customers_created_at_idx" ON "customers" USING btree ("created_at");
  CREATE UNIQUE INDEX "customers_username_idx" ON "customers" USING btree ("username");
  CREATE UNIQUE INDEX "tenant_email_idx" ON "customers" USING btree ("tenant_id","email");
  CREATE INDEX "carts_tenant_idx" ON "carts" USING btree ("tenant_id");
  CREATE INDEX "carts_customer_idx" ON "carts" USING btree ("customer_id");
  CREATE INDEX "carts_shipping_option_idx" ON "carts" USING btree ("shipping_option_id");
  CREATE INDEX "carts_updated_at_idx" ON "carts" USING btree ("updated_at");
  CREATE INDEX "carts_created_at_idx" ON "carts" USING btree ("created_at");
  CREATE INDEX "tenant_tokenHash_idx" ON "carts" USING btree ("tenant_id","token_hash");
  CREATE INDEX "tenant_customer_status_idx" ON "carts" USING btree ("tenant_id","customer_id","status");
  CREATE INDEX "tenant_status_expiresAt_idx" ON "carts" USING btree ("tenant_id","status","expires_at");
  CREATE INDEX "cart_items_tenant_idx" ON "cart_items" USING btree ("tenant_id");
  CREATE INDEX "cart_items_cart_idx" ON "cart_items" USING btree ("cart_id");
  CREATE INDEX "cart_items_variant_idx" ON "cart_items" USING btree ("variant_id");
  CREATE INDEX "cart_items_updated_at_idx" ON "cart_items" USING btree ("updated_at");
  CREATE INDEX "cart_items_created_at_idx" ON "cart_items" USING btree ("created_at");
  CREATE UNIQUE INDEX "cart_variant_idx" ON "cart_items" USING btree ("cart_id","variant_id");
  CREATE INDEX "payments_tenant_idx" ON "payments" USING btree ("tenant_id");
  CREATE INDEX "payments_order_idx" ON "payments" USING btree ("order_id");
  CREATE INDEX "payments_updated_at_idx" ON "payments" USING btree ("updated_at");
  CREATE INDEX "payments_created_at_idx" ON "payments" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_order_version_attempt_idx" ON "payments" USING btree ("tenant_id","order_id","version","attempt");
  CREATE UNIQUE INDEX "tenant_account_externalId_idx" ON "payments" USING btree ("tenant_id","account","external_id");
  CREATE INDEX "tenant_state_createdAt_idx" ON "payments" USING btree ("tenant_id","state","created_at");
  CREATE INDEX "orders_tenant_idx" ON "orders" USING btree ("tenant_id");
  CREATE INDEX "orders_status_idx" ON "orders" USING btree ("status");
  CREATE INDEX "orders_payment_status_idx" ON "orders" USING btree ("payment_status");
  CREATE INDEX "orders_fulfilment_status_idx" ON "orders" USING btree ("fulfilment_status");
  CREATE INDEX "orders_customer_idx" ON "orders" USING btree ("customer_id");
  CREATE INDEX "orders_cart_idx" ON "orders" USING btree ("cart_id");
  CREATE INDEX "orders_updated_at_idx" ON "orders" USING btree ("updated_at");
  CREATE INDEX "orders_created_at_idx" ON "orders" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_number_idx" ON "orders" USING btree ("tenant_id","number");
  CREATE INDEX "tenant_placedAt_idx" ON "orders" USING btree ("tenant_id","placed_at");
  CREATE INDEX "tenant_customer_placedAt_idx" ON "orders" USING btree ("tenant_id","customer_id","placed_at");
  CREATE INDEX "tenant_cart_idx" ON "orders" USING btree ("tenant_id","cart_id");
  CREATE INDEX "stock_heldUntil_idx" ON "orders" USING btree ("stock","held_until");
  CREATE INDEX "order_counters_tenant_idx" ON "order_counters" USING btree ("tenant_id");
  CREATE INDEX "order_counters_updated_at_idx" ON "order_counters" USING btree ("updated_at");
  CREATE INDEX "order_counters_created_at_idx" ON "order_counters" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_name_idx" ON "order_counters" USING btree ("tenant_id","name");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_souk_user_index" ON "payload_preferences" USING btree ("souk_user");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_preferences_rels_customers_id_idx" ON "payload_preferences_rels" USING btree ("customers_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");
  CREATE POLICY "souk_wall" ON "pages" AS PERMISSIVE FOR ALL TO public USING ("pages"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("pages"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "_pages_v" AS PERMISSIVE FOR ALL TO public USING ("_pages_v"."version_tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("_pages_v"."version_tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "media" AS PERMISSIVE FOR ALL TO public USING ("media"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("media"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "navigation_header" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "navigation" "p" where "p"."id" = "navigation_header"."_parent_id")) WITH CHECK (exists (select 1 from "navigation" "p" where "p"."id" = "navigation_header"."_parent_id"));
  CREATE POLICY "souk_wall" ON "navigation_footer_links" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "navigation_footer" "p" where "p"."id" = "navigation_footer_links"."_parent_id")) WITH CHECK (exists (select 1 from "navigation_footer" "p" where "p"."id" = "navigation_footer_links"."_parent_id"));
  CREATE POLICY "souk_wall" ON "navigation_footer" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "navigation" "p" where "p"."id" = "navigation_footer"."_parent_id")) WITH CHECK (exists (select 1 from "navigation" "p" where "p"."id" = "navigation_footer"."_parent_id"));
  CREATE POLICY "souk_wall" ON "navigation" AS PERMISSIVE FOR ALL TO public USING ("navigation"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("navigation"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "tenants_features" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "tenants" "p" where "p"."id" = "tenants_features"."parent_id"));
  CREATE POLICY "souk_wall" ON "tenants_tax_rates" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "tenants" "p" where "p"."id" = "tenants_tax_rates"."_parent_id"));
  CREATE POLICY "souk_wall" ON "tenants_domains" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "tenants" "p" where "p"."id" = "tenants_domains"."_parent_id"));
  CREATE POLICY "souk_wall" ON "tenants" AS PERMISSIVE FOR SELECT TO public USING ("tenants"."id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "tenants_texts" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "tenants" "p" where "p"."id" = "tenants_texts"."parent_id"));
  CREATE POLICY "souk_wall" ON "users_tenants_roles" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "users_tenants" "p" where "p"."id" = "users_tenants_roles"."parent_id"));
  CREATE POLICY "souk_wall" ON "users_tenants" AS PERMISSIVE FOR SELECT TO public USING ("users_tenants"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid) and (select nullif(current_setting('souk.user', true), '')::uuid) is not null);
  CREATE POLICY "souk_wall" ON "users_sessions" AS PERMISSIVE FOR SELECT TO public USING ("users_sessions"."_parent_id" = (select nullif(current_setting('souk.user', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "users" AS PERMISSIVE FOR SELECT TO public USING ("users"."id" = (select nullif(current_setting('souk.user', true), '')::uuid) or ((select nullif(current_setting('souk.user', true), '')::uuid) is not null and exists (select 1 from "users_tenants" "m" where "m"."_parent_id" = "users"."id" and "m"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid))));
  CREATE POLICY "souk_wall" ON "events" AS PERMISSIVE FOR ALL TO public USING ("events"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("events"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "event_deliveries" AS PERMISSIVE FOR ALL TO public USING ("event_deliveries"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("event_deliveries"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "idempotency_keys" AS PERMISSIVE FOR ALL TO public USING ("idempotency_keys"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("idempotency_keys"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "categories" AS PERMISSIVE FOR ALL TO public USING ("categories"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("categories"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "products_options" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "products" "p" where "p"."id" = "products_options"."_parent_id")) WITH CHECK (exists (select 1 from "products" "p" where "p"."id" = "products_options"."_parent_id"));
  CREATE POLICY "souk_wall" ON "products" AS PERMISSIVE FOR ALL TO public USING ("products"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("products"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "products_texts" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "products" "p" where "p"."id" = "products_texts"."parent_id")) WITH CHECK (exists (select 1 from "products" "p" where "p"."id" = "products_texts"."parent_id"));
  CREATE POLICY "souk_wall" ON "products_rels" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "products" "p" where "p"."id" = "products_rels"."parent_id")) WITH CHECK (exists (select 1 from "products" "p" where "p"."id" = "products_rels"."parent_id"));
  CREATE POLICY "souk_wall" ON "_products_v_version_options" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "_products_v" "p" where "p"."id" = "_products_v_version_options"."_parent_id")) WITH CHECK (exists (select 1 from "_products_v" "p" where "p"."id" = "_products_v_version_options"."_parent_id"));
  CREATE POLICY "souk_wall" ON "_products_v" AS PERMISSIVE FOR ALL TO public USING ("_products_v"."version_tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("_products_v"."version_tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "_products_v_texts" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "_products_v" "p" where "p"."id" = "_products_v_texts"."parent_id")) WITH CHECK (exists (select 1 from "_products_v" "p" where "p"."id" = "_products_v_texts"."parent_id"));
  CREATE POLICY "souk_wall" ON "_products_v_rels" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "_products_v" "p" where "p"."id" = "_products_v_rels"."parent_id")) WITH CHECK (exists (select 1 from "_products_v" "p" where "p"."id" = "_products_v_rels"."parent_id"));
  CREATE POLICY "souk_wall" ON "variants_prices" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "variants" "p" where "p"."id" = "variants_prices"."_parent_id")) WITH CHECK (exists (select 1 from "variants" "p" where "p"."id" = "variants_prices"."_parent_id"));
  CREATE POLICY "souk_wall" ON "variants" AS PERMISSIVE FOR ALL TO public USING ("variants"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("variants"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "stock_levels" AS PERMISSIVE FOR ALL TO public USING ("stock_levels"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("stock_levels"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "stock_movements" AS PERMISSIVE FOR ALL TO public USING ("stock_movements"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("stock_movements"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "stock_holds" AS PERMISSIVE FOR ALL TO public USING ("stock_holds"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("stock_holds"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "shipping_methods_countries" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "shipping_methods" "p" where "p"."id" = "shipping_methods_countries"."parent_id")) WITH CHECK (exists (select 1 from "shipping_methods" "p" where "p"."id" = "shipping_methods_countries"."parent_id"));
  CREATE POLICY "souk_wall" ON "shipping_methods" AS PERMISSIVE FOR ALL TO public USING ("shipping_methods"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("shipping_methods"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "promotions" AS PERMISSIVE FOR ALL TO public USING ("promotions"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("promotions"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "customers_addresses" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "customers" "p" where "p"."id" = "customers_addresses"."_parent_id")) WITH CHECK (exists (select 1 from "customers" "p" where "p"."id" = "customers_addresses"."_parent_id"));
  CREATE POLICY "souk_wall" ON "customers_sessions" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "customers" "p" where "p"."id" = "customers_sessions"."_parent_id")) WITH CHECK (exists (select 1 from "customers" "p" where "p"."id" = "customers_sessions"."_parent_id"));
  CREATE POLICY "souk_wall" ON "customers" AS PERMISSIVE FOR ALL TO public USING ("customers"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("customers"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "carts" AS PERMISSIVE FOR ALL TO public USING ("carts"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("carts"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "cart_items" AS PERMISSIVE FOR ALL TO public USING ("cart_items"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("cart_items"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "payments" AS PERMISSIVE FOR ALL TO public USING ("payments"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("payments"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "orders" AS PERMISSIVE FOR ALL TO public USING ("orders"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("orders"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "order_counters" AS PERMISSIVE FOR ALL TO public USING ("order_counters"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("order_counters"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "payload_preferences" AS PERMISSIVE FOR ALL TO public USING ("payload_preferences"."souk_user" = (select nullif(current_setting('souk.user', true), '')::uuid)) WITH CHECK ("payload_preferences"."souk_user" = (select nullif(current_setting('souk.user', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "payload_preferences_rels" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "payload_preferences" "p" where "p"."id" = "payload_preferences_rels"."parent_id")) WITH CHECK (exists (select 1 from "payload_preferences" "p" where "p"."id" = "payload_preferences_rels"."parent_id"));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "pages" CASCADE;
  DROP TABLE "pages" CASCADE;
  DROP POLICY "souk_wall" ON "_pages_v" CASCADE;
  DROP TABLE "_pages_v" CASCADE;
  DROP POLICY "souk_wall" ON "media" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP POLICY "souk_wall" ON "navigation_header" CASCADE;
  DROP TABLE "navigation_header" CASCADE;
  DROP POLICY "souk_wall" ON "navigation_footer_links" CASCADE;
  DROP TABLE "navigation_footer_links" CASCADE;
  DROP POLICY "souk_wall" ON "navigation_footer" CASCADE;
  DROP TABLE "navigation_footer" CASCADE;
  DROP POLICY "souk_wall" ON "navigation" CASCADE;
  DROP TABLE "navigation" CASCADE;
  DROP POLICY "souk_wall" ON "tenants_features" CASCADE;
  DROP TABLE "tenants_features" CASCADE;
  DROP POLICY "souk_wall" ON "tenants_tax_rates" CASCADE;
  DROP TABLE "tenants_tax_rates" CASCADE;
  DROP POLICY "souk_wall" ON "tenants_domains" CASCADE;
  DROP TABLE "tenants_domains" CASCADE;
  DROP POLICY "souk_wall" ON "tenants" CASCADE;
  DROP TABLE "tenants" CASCADE;
  DROP POLICY "souk_wall" ON "tenants_texts" CASCADE;
  DROP TABLE "tenants_texts" CASCADE;
  DROP POLICY "souk_wall" ON "users_tenants_roles" CASCADE;
  DROP TABLE "users_tenants_roles" CASCADE;
  DROP POLICY "souk_wall" ON "users_tenants" CASCADE;
  DROP TABLE "users_tenants" CASCADE;
  DROP POLICY "souk_wall" ON "users_sessions" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP POLICY "souk_wall" ON "users" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP POLICY "souk_wall" ON "events" CASCADE;
  DROP TABLE "events" CASCADE;
  DROP POLICY "souk_wall" ON "event_deliveries" CASCADE;
  DROP TABLE "event_deliveries" CASCADE;
  DROP POLICY "souk_wall" ON "idempotency_keys" CASCADE;
  DROP TABLE "idempotency_keys" CASCADE;
  DROP POLICY "souk_wall" ON "categories" CASCADE;
  DROP TABLE "categories" CASCADE;
  DROP POLICY "souk_wall" ON "products_options" CASCADE;
  DROP TABLE "products_options" CASCADE;
  DROP POLICY "souk_wall" ON "products" CASCADE;
  DROP TABLE "products" CASCADE;
  DROP POLICY "souk_wall" ON "products_texts" CASCADE;
  DROP TABLE "products_texts" CASCADE;
  DROP POLICY "souk_wall" ON "products_rels" CASCADE;
  DROP TABLE "products_rels" CASCADE;
  DROP POLICY "souk_wall" ON "_products_v_version_options" CASCADE;
  DROP TABLE "_products_v_version_options" CASCADE;
  DROP POLICY "souk_wall" ON "_products_v" CASCADE;
  DROP TABLE "_products_v" CASCADE;
  DROP POLICY "souk_wall" ON "_products_v_texts" CASCADE;
  DROP TABLE "_products_v_texts" CASCADE;
  DROP POLICY "souk_wall" ON "_products_v_rels" CASCADE;
  DROP TABLE "_products_v_rels" CASCADE;
  DROP POLICY "souk_wall" ON "variants_prices" CASCADE;
  DROP TABLE "variants_prices" CASCADE;
  DROP POLICY "souk_wall" ON "variants" CASCADE;
  DROP TABLE "variants" CASCADE;
  DROP POLICY "souk_wall" ON "stock_levels" CASCADE;
  DROP TABLE "stock_levels" CASCADE;
  DROP POLICY "souk_wall" ON "stock_movements" CASCADE;
  DROP TABLE "stock_movements" CASCADE;
  DROP POLICY "souk_wall" ON "stock_holds" CASCADE;
  DROP TABLE "stock_holds" CASCADE;
  DROP POLICY "souk_wall" ON "shipping_methods_countries" CASCADE;
  DROP TABLE "shipping_methods_countries" CASCADE;
  DROP POLICY "souk_wall" ON "shipping_methods" CASCADE;
  DROP TABLE "shipping_methods" CASCADE;
  DROP POLICY "souk_wall" ON "promotions" CASCADE;
  DROP TABLE "promotions" CASCADE;
  DROP POLICY "souk_wall" ON "customers_addresses" CASCADE;
  DROP TABLE "customers_addresses" CASCADE;
  DROP POLICY "souk_wall" ON "customers_sessions" CASCADE;
  DROP TABLE "customers_sessions" CASCADE;
  DROP POLICY "souk_wall" ON "customers" CASCADE;
  DROP TABLE "customers" CASCADE;
  DROP POLICY "souk_wall" ON "carts" CASCADE;
  DROP TABLE "carts" CASCADE;
  DROP POLICY "souk_wall" ON "cart_items" CASCADE;
  DROP TABLE "cart_items" CASCADE;
  DROP POLICY "souk_wall" ON "payments" CASCADE;
  DROP TABLE "payments" CASCADE;
  DROP POLICY "souk_wall" ON "orders" CASCADE;
  DROP TABLE "orders" CASCADE;
  DROP POLICY "souk_wall" ON "order_counters" CASCADE;
  DROP TABLE "order_counters" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP POLICY "souk_wall" ON "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP POLICY "souk_wall" ON "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TYPE "public"."enum_pages_status";
  DROP TYPE "public"."enum__pages_v_version_status";
  DROP TYPE "public"."enum_navigation_header_kind";
  DROP TYPE "public"."enum_navigation_footer_links_kind";
  DROP TYPE "public"."enum_tenants_features";
  DROP TYPE "public"."enum_tenants_status";
  DROP TYPE "public"."enum_tenants_branding_font";
  DROP TYPE "public"."enum_tenants_branding_heading_font";
  DROP TYPE "public"."enum_users_tenants_roles";
  DROP TYPE "public"."enum_users_platform_role";
  DROP TYPE "public"."enum_products_status";
  DROP TYPE "public"."enum__products_v_version_status";
  DROP TYPE "public"."enum_shipping_methods_countries";
  DROP TYPE "public"."enum_promotions_type";
  DROP TYPE "public"."enum_customers_addresses_country";
  DROP TYPE "public"."enum_carts_status";
  DROP TYPE "public"."enum_orders_status";
  DROP TYPE "public"."enum_orders_payment_status";
  DROP TYPE "public"."enum_orders_fulfilment_status";`)
}
