import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_promotions_countries" AS ENUM('AF', 'AX', 'AL', 'DZ', 'AS', 'AD', 'AO', 'AI', 'AQ', 'AG', 'AR', 'AM', 'AW', 'AU', 'AT', 'AZ', 'BS', 'BH', 'BD', 'BB', 'BY', 'BE', 'BZ', 'BJ', 'BM', 'BT', 'BO', 'BA', 'BW', 'BV', 'BR', 'IO', 'VG', 'BN', 'BG', 'BF', 'BI', 'KH', 'CM', 'CA', 'CV', 'BQ', 'KY', 'CF', 'TD', 'CL', 'CN', 'CX', 'CC', 'CO', 'KM', 'CG', 'CD', 'CK', 'CR', 'CI', 'HR', 'CU', 'CW', 'CY', 'CZ', 'DK', 'DJ', 'DM', 'DO', 'EC', 'EG', 'SV', 'GQ', 'ER', 'EE', 'SZ', 'ET', 'FK', 'FO', 'FJ', 'FI', 'FR', 'GF', 'PF', 'TF', 'GA', 'GM', 'GE', 'DE', 'GH', 'GI', 'GR', 'GL', 'GD', 'GP', 'GU', 'GT', 'GG', 'GN', 'GW', 'GY', 'HT', 'HM', 'HN', 'HK', 'HU', 'IS', 'IN', 'ID', 'IR', 'IQ', 'IE', 'IM', 'IL', 'IT', 'JM', 'JP', 'JE', 'JO', 'KZ', 'KE', 'KI', 'KW', 'KG', 'LA', 'LV', 'LB', 'LS', 'LR', 'LY', 'LI', 'LT', 'LU', 'MO', 'MG', 'MW', 'MY', 'MV', 'ML', 'MT', 'MH', 'MQ', 'MR', 'MU', 'YT', 'MX', 'FM', 'MD', 'MC', 'MN', 'ME', 'MS', 'MA', 'MZ', 'MM', 'NA', 'NR', 'NP', 'NL', 'NC', 'NZ', 'NI', 'NE', 'NG', 'NU', 'NF', 'KP', 'MK', 'MP', 'NO', 'OM', 'PK', 'PW', 'PS', 'PA', 'PG', 'PY', 'PE', 'PH', 'PN', 'PL', 'PT', 'PR', 'QA', 'RE', 'RO', 'RU', 'RW', 'WS', 'SM', 'ST', 'SA', 'SN', 'RS', 'SC', 'SL', 'SG', 'SX', 'SK', 'SI', 'SB', 'SO', 'ZA', 'GS', 'KR', 'SS', 'ES', 'LK', 'BL', 'SH', 'KN', 'LC', 'MF', 'PM', 'VC', 'SD', 'SR', 'SJ', 'SE', 'CH', 'SY', 'TW', 'TJ', 'TZ', 'TH', 'TL', 'TG', 'TK', 'TO', 'TT', 'TN', 'TR', 'TM', 'TC', 'TV', 'UM', 'VI', 'UG', 'UA', 'AE', 'GB', 'US', 'UY', 'UZ', 'VU', 'VA', 'VE', 'VN', 'WF', 'EH', 'YE', 'ZM', 'ZW');
  CREATE TYPE "public"."enum_promotions_trigger" AS ENUM('code', 'codes', 'automatic');
  CREATE TYPE "public"."enum_promotions_tier_by" AS ENUM('pieces', 'worth');
  CREATE TYPE "public"."enum_promotions_applies_to" AS ENUM('everything', 'some');
  ALTER TYPE "public"."enum_promotions_type" ADD VALUE 'amount';
  ALTER TYPE "public"."enum_promotions_type" ADD VALUE 'freeShipping';
  ALTER TYPE "public"."enum_promotions_type" ADD VALUE 'buyXGetY';
  ALTER TYPE "public"."enum_promotions_type" ADD VALUE 'tiers';
  ALTER TYPE "public"."enum_promotions_type" ADD VALUE 'bundle';
  ALTER TYPE "public"."enum_promotions_type" ADD VALUE 'fixedPrice';
  CREATE TABLE "promotions_tiers" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"pieces" numeric,
  	"worth" numeric,
  	"currency" varchar,
  	"value" numeric
  );
  
  ALTER TABLE "promotions_tiers" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "promotions_parts" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"quantity" numeric DEFAULT 1
  );
  
  ALTER TABLE "promotions_parts" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "promotions_countries" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_promotions_countries",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  ALTER TABLE "promotions_countries" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "promotions_amounts" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"currency" varchar NOT NULL,
  	"amount" numeric,
  	"price" numeric,
  	"up_to" numeric,
  	"minimum" numeric,
  	"budget" numeric
  );
  
  ALTER TABLE "promotions_amounts" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "promotions_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"categories_id" uuid,
  	"products_id" uuid,
  	"variants_id" uuid,
  	"customer_groups_id" uuid
  );
  
  ALTER TABLE "promotions_rels" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "promotion_codes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"promotion_id" uuid NOT NULL,
  	"code" varchar NOT NULL,
  	"usage_limit" numeric DEFAULT 1,
  	"used" numeric DEFAULT 0 NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "promotion_codes" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "promotion_uses" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"promotion_id" uuid NOT NULL,
  	"promotion_code_id" uuid,
  	"order_id" uuid NOT NULL,
  	"customer_id" uuid,
  	"amount" numeric NOT NULL,
  	"currency" varchar NOT NULL,
  	"cart" varchar,
  	"mailbox" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "promotion_uses" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "customers_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"customer_groups_id" uuid
  );
  
  ALTER TABLE "customers_rels" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "customer_groups" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"name" varchar NOT NULL,
  	"description" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "customer_groups" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "promotions" ALTER COLUMN "code" DROP NOT NULL;
  ALTER TABLE "promotions" ALTER COLUMN "value" DROP NOT NULL;
  ALTER TABLE "orders" ADD COLUMN "promotions" jsonb;
  ALTER TABLE "promotions" ADD COLUMN "trigger" "enum_promotions_trigger" DEFAULT 'code' NOT NULL;
  ALTER TABLE "promotions" ADD COLUMN "amount" numeric;
  ALTER TABLE "promotions" ADD COLUMN "price" numeric;
  ALTER TABLE "promotions" ADD COLUMN "up_to" numeric;
  ALTER TABLE "promotions" ADD COLUMN "per_piece" boolean;
  ALTER TABLE "promotions" ADD COLUMN "buy" numeric;
  ALTER TABLE "promotions" ADD COLUMN "get" numeric;
  ALTER TABLE "promotions" ADD COLUMN "at_most" numeric;
  ALTER TABLE "promotions" ADD COLUMN "tier_by" "enum_promotions_tier_by" DEFAULT 'pieces';
  ALTER TABLE "promotions" ADD COLUMN "applies_to" "enum_promotions_applies_to" DEFAULT 'everything';
  ALTER TABLE "promotions" ADD COLUMN "minimum_pieces" numeric;
  ALTER TABLE "promotions" ADD COLUMN "first_order" boolean;
  ALTER TABLE "promotions" ADD COLUMN "combines" boolean DEFAULT true;
  ALTER TABLE "promotions" ADD COLUMN "priority" numeric DEFAULT 0;
  ALTER TABLE "promotions" ADD COLUMN "per_customer" numeric;
  ALTER TABLE "promotions" ADD COLUMN "budget" numeric;
  ALTER TABLE "promotions" ADD COLUMN "given" jsonb;
  ALTER TABLE "promotions" ADD COLUMN "rules" jsonb;
  ALTER TABLE "promotions_tiers" ADD CONSTRAINT "promotions_tiers_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."promotions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "promotions_parts" ADD CONSTRAINT "promotions_parts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."promotions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "promotions_countries" ADD CONSTRAINT "promotions_countries_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."promotions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "promotions_amounts" ADD CONSTRAINT "promotions_amounts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."promotions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "promotions_rels" ADD CONSTRAINT "promotions_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."promotions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "promotions_rels" ADD CONSTRAINT "promotions_rels_categories_fk" FOREIGN KEY ("categories_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "promotions_rels" ADD CONSTRAINT "promotions_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "promotions_rels" ADD CONSTRAINT "promotions_rels_variants_fk" FOREIGN KEY ("variants_id") REFERENCES "public"."variants"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "promotions_rels" ADD CONSTRAINT "promotions_rels_customer_groups_fk" FOREIGN KEY ("customer_groups_id") REFERENCES "public"."customer_groups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "promotion_codes" ADD CONSTRAINT "promotion_codes_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "promotion_codes" ADD CONSTRAINT "promotion_codes_promotion_id_promotions_id_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "promotion_uses" ADD CONSTRAINT "promotion_uses_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "promotion_uses" ADD CONSTRAINT "promotion_uses_promotion_id_promotions_id_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "promotion_uses" ADD CONSTRAINT "promotion_uses_promotion_code_id_promotion_codes_id_fk" FOREIGN KEY ("promotion_code_id") REFERENCES "public"."promotion_codes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "promotion_uses" ADD CONSTRAINT "promotion_uses_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "promotion_uses" ADD CONSTRAINT "promotion_uses_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "customers_rels" ADD CONSTRAINT "customers_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "customers_rels" ADD CONSTRAINT "customers_rels_customer_groups_fk" FOREIGN KEY ("customer_groups_id") REFERENCES "public"."customer_groups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "customer_groups" ADD CONSTRAINT "customer_groups_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "promotions_tiers_order_idx" ON "promotions_tiers" USING btree ("_order");
  CREATE INDEX "promotions_tiers_parent_id_idx" ON "promotions_tiers" USING btree ("_parent_id");
  CREATE INDEX "promotions_parts_order_idx" ON "promotions_parts" USING btree ("_order");
  CREATE INDEX "promotions_parts_parent_id_idx" ON "promotions_parts" USING btree ("_parent_id");
  CREATE INDEX "promotions_countries_order_idx" ON "promotions_countries" USING btree ("order");
  CREATE INDEX "promotions_countries_parent_idx" ON "promotions_countries" USING btree ("parent_id");
  CREATE INDEX "promotions_amounts_order_idx" ON "promotions_amounts" USING btree ("_order");
  CREATE INDEX "promotions_amounts_parent_id_idx" ON "promotions_amounts" USING btree ("_parent_id");
  CREATE INDEX "promotions_rels_order_idx" ON "promotions_rels" USING btree ("order");
  CREATE INDEX "promotions_rels_parent_idx" ON "promotions_rels" USING btree ("parent_id");
  CREATE INDEX "promotions_rels_path_idx" ON "promotions_rels" USING btree ("path");
  CREATE INDEX "promotions_rels_categories_id_idx" ON "promotions_rels" USING btree ("categories_id");
  CREATE INDEX "promotions_rels_products_id_idx" ON "promotions_rels" USING btree ("products_id");
  CREATE INDEX "promotions_rels_variants_id_idx" ON "promotions_rels" USING btree ("variants_id");
  CREATE INDEX "promotions_rels_customer_groups_id_idx" ON "promotions_rels" USING btree ("customer_groups_id");
  CREATE INDEX "promotion_codes_tenant_idx" ON "promotion_codes" USING btree ("tenant_id");
  CREATE INDEX "promotion_codes_promotion_idx" ON "promotion_codes" USING btree ("promotion_id");
  CREATE INDEX "promotion_codes_updated_at_idx" ON "promotion_codes" USING btree ("updated_at");
  CREATE INDEX "promotion_codes_created_at_idx" ON "promotion_codes" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_code_1_idx" ON "promotion_codes" USING btree ("tenant_id","code");
  CREATE INDEX "tenant_promotion_createdAt_idx" ON "promotion_codes" USING btree ("tenant_id","promotion_id","created_at");
  CREATE INDEX "promotion_uses_tenant_idx" ON "promotion_uses" USING btree ("tenant_id");
  CREATE INDEX "promotion_uses_promotion_idx" ON "promotion_uses" USING btree ("promotion_id");
  CREATE INDEX "promotion_uses_promotion_code_idx" ON "promotion_uses" USING btree ("promotion_code_id");
  CREATE INDEX "promotion_uses_order_idx" ON "promotion_uses" USING btree ("order_id");
  CREATE INDEX "promotion_uses_customer_idx" ON "promotion_uses" USING btree ("customer_id");
  CREATE INDEX "promotion_uses_updated_at_idx" ON "promotion_uses" USING btree ("updated_at");
  CREATE INDEX "promotion_uses_created_at_idx" ON "promotion_uses" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_promotion_order_idx" ON "promotion_uses" USING btree ("tenant_id","promotion_id","order_id");
  CREATE INDEX "tenant_promotion_mailbox_idx" ON "promotion_uses" USING btree ("tenant_id","promotion_id","mailbox");
  CREATE INDEX "tenant_promotion_customer_idx" ON "promotion_uses" USING btree ("tenant_id","promotion_id","customer_id");
  CREATE INDEX "tenant_order_idx" ON "promotion_uses" USING btree ("tenant_id","order_id");
  CREATE INDEX "tenant_cart_1_idx" ON "promotion_uses" USING btree ("tenant_id","cart");
  CREATE INDEX "customers_rels_order_idx" ON "customers_rels" USING btree ("order");
  CREATE INDEX "customers_rels_parent_idx" ON "customers_rels" USING btree ("parent_id");
  CREATE INDEX "customers_rels_path_idx" ON "customers_rels" USING btree ("path");
  CREATE INDEX "customers_rels_customer_groups_id_idx" ON "customers_rels" USING btree ("customer_groups_id");
  CREATE INDEX "customer_groups_tenant_idx" ON "customer_groups" USING btree ("tenant_id");
  CREATE INDEX "customer_groups_updated_at_idx" ON "customer_groups" USING btree ("updated_at");
  CREATE INDEX "customer_groups_created_at_idx" ON "customer_groups" USING btree ("created_at");
  CREATE INDEX "tenant_email_placedAt_idx" ON "orders" USING btree ("tenant_id","email","placed_at");
  CREATE INDEX "tenant_trigger_active_idx" ON "promotions" USING btree ("tenant_id","trigger","active");
  CREATE POLICY "souk_wall" ON "promotions_tiers" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "promotions" "p" where "p"."id" = "promotions_tiers"."_parent_id")) WITH CHECK (exists (select 1 from "promotions" "p" where "p"."id" = "promotions_tiers"."_parent_id"));
  CREATE POLICY "souk_wall" ON "promotions_parts" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "promotions" "p" where "p"."id" = "promotions_parts"."_parent_id")) WITH CHECK (exists (select 1 from "promotions" "p" where "p"."id" = "promotions_parts"."_parent_id"));
  CREATE POLICY "souk_wall" ON "promotions_countries" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "promotions" "p" where "p"."id" = "promotions_countries"."parent_id")) WITH CHECK (exists (select 1 from "promotions" "p" where "p"."id" = "promotions_countries"."parent_id"));
  CREATE POLICY "souk_wall" ON "promotions_amounts" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "promotions" "p" where "p"."id" = "promotions_amounts"."_parent_id")) WITH CHECK (exists (select 1 from "promotions" "p" where "p"."id" = "promotions_amounts"."_parent_id"));
  CREATE POLICY "souk_wall" ON "promotions_rels" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "promotions" "p" where "p"."id" = "promotions_rels"."parent_id")) WITH CHECK (exists (select 1 from "promotions" "p" where "p"."id" = "promotions_rels"."parent_id"));
  CREATE POLICY "souk_wall" ON "promotion_codes" AS PERMISSIVE FOR ALL TO public USING ("promotion_codes"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("promotion_codes"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "promotion_uses" AS PERMISSIVE FOR ALL TO public USING ("promotion_uses"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("promotion_uses"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "customers_rels" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "customers" "p" where "p"."id" = "customers_rels"."parent_id")) WITH CHECK (exists (select 1 from "customers" "p" where "p"."id" = "customers_rels"."parent_id"));
  CREATE POLICY "souk_wall" ON "customer_groups" AS PERMISSIVE FOR ALL TO public USING ("customer_groups"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("customer_groups"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));`)

  // What there was before: percentages of everything, by a code.
  await db.execute(sql`
   UPDATE "promotions" SET "given" = '{}', "rules" = jsonb_build_object(
     'gives', jsonb_build_object('type', 'percentage', 'percent', "value"),
     'goods', '{"products":[],"variants":[],"categories":[]}'::jsonb,
     'conditions', jsonb_build_object(
       'minimum', CASE WHEN "minimum" IS NOT NULL THEN jsonb_build_object('', "minimum") END,
       'minimumPieces', NULL, 'countries', '[]'::jsonb, 'groups', '[]'::jsonb, 'firstOrder', false),
     'limits', jsonb_build_object('total', "usage_limit", 'perCustomer', NULL, 'budget', NULL),
     'combines', true, 'priority', 0);
   INSERT INTO "promotion_uses" ("id", "tenant_id", "promotion_id", "order_id", "customer_id", "amount", "currency", "cart", "mailbox", "created_at", "updated_at")
   SELECT gen_random_uuid(), o."tenant_id", p."id", o."id", o."customer_id", sum((d->>'amount')::numeric), o."currency", o."cart_id"::text, regexp_replace(lower(trim(o."email")), '\\+[^@]*@', '@'), o."placed_at", o."placed_at"
   FROM "orders" o
     CROSS JOIN jsonb_array_elements(CASE WHEN jsonb_typeof(o."discounts") = 'array' THEN o."discounts" ELSE '[]' END) d
     JOIN "promotions" p ON p."tenant_id" = o."tenant_id" AND p."code" = d->>'code'
   WHERE o."confirmed_at" IS NOT NULL AND o."status" <> 'cancelled' AND (d->>'amount')::numeric > 0
   GROUP BY p."id", o."id"
   ON CONFLICT DO NOTHING;
   UPDATE "promotions" p SET "given" = g."given"
   FROM (
     SELECT "promotion_id", jsonb_object_agg("currency", "amount") AS "given"
     FROM (SELECT "promotion_id", "currency", sum("amount") AS "amount" FROM "promotion_uses" GROUP BY 1, 2) u
     GROUP BY 1
   ) g WHERE g."promotion_id" = p."id";`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "promotions_tiers" CASCADE;
  DROP TABLE "promotions_tiers" CASCADE;
  DROP POLICY "souk_wall" ON "promotions_parts" CASCADE;
  DROP TABLE "promotions_parts" CASCADE;
  DROP POLICY "souk_wall" ON "promotions_countries" CASCADE;
  DROP TABLE "promotions_countries" CASCADE;
  DROP POLICY "souk_wall" ON "promotions_amounts" CASCADE;
  DROP TABLE "promotions_amounts" CASCADE;
  DROP POLICY "souk_wall" ON "promotions_rels" CASCADE;
  DROP TABLE "promotions_rels" CASCADE;
  DROP POLICY "souk_wall" ON "promotion_codes" CASCADE;
  DROP TABLE "promotion_codes" CASCADE;
  DROP POLICY "souk_wall" ON "promotion_uses" CASCADE;
  DROP TABLE "promotion_uses" CASCADE;
  DROP POLICY "souk_wall" ON "customers_rels" CASCADE;
  DROP TABLE "customers_rels" CASCADE;
  DROP POLICY "souk_wall" ON "customer_groups" CASCADE;
  DROP TABLE "customer_groups" CASCADE;
  ALTER TABLE "promotions" ALTER COLUMN "type" SET DATA TYPE text;
  ALTER TABLE "promotions" ALTER COLUMN "type" SET DEFAULT 'percentage'::text;
  DROP TYPE "public"."enum_promotions_type";
  CREATE TYPE "public"."enum_promotions_type" AS ENUM('percentage');
  ALTER TABLE "promotions" ALTER COLUMN "type" SET DEFAULT 'percentage'::"public"."enum_promotions_type";
  ALTER TABLE "promotions" ALTER COLUMN "type" SET DATA TYPE "public"."enum_promotions_type" USING "type"::"public"."enum_promotions_type";
  DROP INDEX "tenant_email_placedAt_idx";
  DROP INDEX "tenant_trigger_active_idx";
  ALTER TABLE "promotions" ALTER COLUMN "code" SET NOT NULL;
  ALTER TABLE "promotions" ALTER COLUMN "value" SET NOT NULL;
  ALTER TABLE "orders" DROP COLUMN "promotions";
  ALTER TABLE "promotions" DROP COLUMN "trigger";
  ALTER TABLE "promotions" DROP COLUMN "amount";
  ALTER TABLE "promotions" DROP COLUMN "price";
  ALTER TABLE "promotions" DROP COLUMN "up_to";
  ALTER TABLE "promotions" DROP COLUMN "per_piece";
  ALTER TABLE "promotions" DROP COLUMN "buy";
  ALTER TABLE "promotions" DROP COLUMN "get";
  ALTER TABLE "promotions" DROP COLUMN "at_most";
  ALTER TABLE "promotions" DROP COLUMN "tier_by";
  ALTER TABLE "promotions" DROP COLUMN "applies_to";
  ALTER TABLE "promotions" DROP COLUMN "minimum_pieces";
  ALTER TABLE "promotions" DROP COLUMN "first_order";
  ALTER TABLE "promotions" DROP COLUMN "combines";
  ALTER TABLE "promotions" DROP COLUMN "priority";
  ALTER TABLE "promotions" DROP COLUMN "per_customer";
  ALTER TABLE "promotions" DROP COLUMN "budget";
  ALTER TABLE "promotions" DROP COLUMN "given";
  ALTER TABLE "promotions" DROP COLUMN "rules";
  DROP TYPE "public"."enum_promotions_countries";
  DROP TYPE "public"."enum_promotions_trigger";
  DROP TYPE "public"."enum_promotions_tier_by";
  DROP TYPE "public"."enum_promotions_applies_to";`)
}
