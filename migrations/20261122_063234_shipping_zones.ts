import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_shipping_zones_countries" AS ENUM('AF', 'AX', 'AL', 'DZ', 'AS', 'AD', 'AO', 'AI', 'AQ', 'AG', 'AR', 'AM', 'AW', 'AU', 'AT', 'AZ', 'BS', 'BH', 'BD', 'BB', 'BY', 'BE', 'BZ', 'BJ', 'BM', 'BT', 'BO', 'BA', 'BW', 'BV', 'BR', 'IO', 'VG', 'BN', 'BG', 'BF', 'BI', 'KH', 'CM', 'CA', 'CV', 'BQ', 'KY', 'CF', 'TD', 'CL', 'CN', 'CX', 'CC', 'CO', 'KM', 'CG', 'CD', 'CK', 'CR', 'CI', 'HR', 'CU', 'CW', 'CY', 'CZ', 'DK', 'DJ', 'DM', 'DO', 'EC', 'EG', 'SV', 'GQ', 'ER', 'EE', 'SZ', 'ET', 'FK', 'FO', 'FJ', 'FI', 'FR', 'GF', 'PF', 'TF', 'GA', 'GM', 'GE', 'DE', 'GH', 'GI', 'GR', 'GL', 'GD', 'GP', 'GU', 'GT', 'GG', 'GN', 'GW', 'GY', 'HT', 'HM', 'HN', 'HK', 'HU', 'IS', 'IN', 'ID', 'IR', 'IQ', 'IE', 'IM', 'IL', 'IT', 'JM', 'JP', 'JE', 'JO', 'KZ', 'KE', 'KI', 'KW', 'KG', 'LA', 'LV', 'LB', 'LS', 'LR', 'LY', 'LI', 'LT', 'LU', 'MO', 'MG', 'MW', 'MY', 'MV', 'ML', 'MT', 'MH', 'MQ', 'MR', 'MU', 'YT', 'MX', 'FM', 'MD', 'MC', 'MN', 'ME', 'MS', 'MA', 'MZ', 'MM', 'NA', 'NR', 'NP', 'NL', 'NC', 'NZ', 'NI', 'NE', 'NG', 'NU', 'NF', 'KP', 'MK', 'MP', 'NO', 'OM', 'PK', 'PW', 'PS', 'PA', 'PG', 'PY', 'PE', 'PH', 'PN', 'PL', 'PT', 'PR', 'QA', 'RE', 'RO', 'RU', 'RW', 'WS', 'SM', 'ST', 'SA', 'SN', 'RS', 'SC', 'SL', 'SG', 'SX', 'SK', 'SI', 'SB', 'SO', 'ZA', 'GS', 'KR', 'SS', 'ES', 'LK', 'BL', 'SH', 'KN', 'LC', 'MF', 'PM', 'VC', 'SD', 'SR', 'SJ', 'SE', 'CH', 'SY', 'TW', 'TJ', 'TZ', 'TH', 'TL', 'TG', 'TK', 'TO', 'TT', 'TN', 'TR', 'TM', 'TC', 'TV', 'UM', 'VI', 'UG', 'UA', 'AE', 'GB', 'US', 'UY', 'UZ', 'VU', 'VA', 'VE', 'VN', 'WF', 'EH', 'YE', 'ZM', 'ZW');
  CREATE TYPE "public"."enum_shipping_methods_surcharges_per" AS ENUM('piece', 'order');
  CREATE TYPE "public"."enum_shipping_methods_kind" AS ENUM('delivery', 'pickup', 'carrier');
  CREATE TYPE "public"."enum_shipping_methods_basis" AS ENUM('flat', 'weight', 'price', 'items', 'volume');
  CREATE TYPE "public"."enum_shipping_methods_working_days" AS ENUM('mon-fri', 'mon-sat', 'daily');
  CREATE TYPE "public"."enum_pickup_points_country" AS ENUM('AF', 'AX', 'AL', 'DZ', 'AS', 'AD', 'AO', 'AI', 'AQ', 'AG', 'AR', 'AM', 'AW', 'AU', 'AT', 'AZ', 'BS', 'BH', 'BD', 'BB', 'BY', 'BE', 'BZ', 'BJ', 'BM', 'BT', 'BO', 'BA', 'BW', 'BV', 'BR', 'IO', 'VG', 'BN', 'BG', 'BF', 'BI', 'KH', 'CM', 'CA', 'CV', 'BQ', 'KY', 'CF', 'TD', 'CL', 'CN', 'CX', 'CC', 'CO', 'KM', 'CG', 'CD', 'CK', 'CR', 'CI', 'HR', 'CU', 'CW', 'CY', 'CZ', 'DK', 'DJ', 'DM', 'DO', 'EC', 'EG', 'SV', 'GQ', 'ER', 'EE', 'SZ', 'ET', 'FK', 'FO', 'FJ', 'FI', 'FR', 'GF', 'PF', 'TF', 'GA', 'GM', 'GE', 'DE', 'GH', 'GI', 'GR', 'GL', 'GD', 'GP', 'GU', 'GT', 'GG', 'GN', 'GW', 'GY', 'HT', 'HM', 'HN', 'HK', 'HU', 'IS', 'IN', 'ID', 'IR', 'IQ', 'IE', 'IM', 'IL', 'IT', 'JM', 'JP', 'JE', 'JO', 'KZ', 'KE', 'KI', 'KW', 'KG', 'LA', 'LV', 'LB', 'LS', 'LR', 'LY', 'LI', 'LT', 'LU', 'MO', 'MG', 'MW', 'MY', 'MV', 'ML', 'MT', 'MH', 'MQ', 'MR', 'MU', 'YT', 'MX', 'FM', 'MD', 'MC', 'MN', 'ME', 'MS', 'MA', 'MZ', 'MM', 'NA', 'NR', 'NP', 'NL', 'NC', 'NZ', 'NI', 'NE', 'NG', 'NU', 'NF', 'KP', 'MK', 'MP', 'NO', 'OM', 'PK', 'PW', 'PS', 'PA', 'PG', 'PY', 'PE', 'PH', 'PN', 'PL', 'PT', 'PR', 'QA', 'RE', 'RO', 'RU', 'RW', 'WS', 'SM', 'ST', 'SA', 'SN', 'RS', 'SC', 'SL', 'SG', 'SX', 'SK', 'SI', 'SB', 'SO', 'ZA', 'GS', 'KR', 'SS', 'ES', 'LK', 'BL', 'SH', 'KN', 'LC', 'MF', 'PM', 'VC', 'SD', 'SR', 'SJ', 'SE', 'CH', 'SY', 'TW', 'TJ', 'TZ', 'TH', 'TL', 'TG', 'TK', 'TO', 'TT', 'TN', 'TR', 'TM', 'TC', 'TV', 'UM', 'VI', 'UG', 'UA', 'AE', 'GB', 'US', 'UY', 'UZ', 'VU', 'VA', 'VE', 'VN', 'WF', 'EH', 'YE', 'ZM', 'ZW');
  CREATE TABLE "shipping_zones_countries" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_shipping_zones_countries",
  	"id" uuid PRIMARY KEY NOT NULL
  );
  
  ALTER TABLE "shipping_zones_countries" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "shipping_zones" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"name" varchar NOT NULL,
  	"regions" varchar,
  	"postcodes" varchar,
  	"excluded_postcodes" varchar,
  	"position" numeric DEFAULT 0,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "shipping_zones" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "shipping_methods_surcharges" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"class_id" uuid NOT NULL,
  	"price" numeric NOT NULL,
  	"per" "enum_shipping_methods_surcharges_per" DEFAULT 'piece' NOT NULL
  );
  
  ALTER TABLE "shipping_methods_surcharges" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "shipping_methods_prices" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"currency" varchar NOT NULL,
  	"price" numeric,
  	"free_above" numeric,
  	"minimum_worth" numeric,
  	"maximum_worth" numeric,
  	"further_price" numeric
  );
  
  ALTER TABLE "shipping_methods_prices" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "shipping_methods_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"pickup_points_id" uuid,
  	"shipping_classes_id" uuid,
  	"categories_id" uuid,
  	"products_id" uuid
  );
  
  ALTER TABLE "shipping_methods_rels" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "pickup_points_exceptions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"date" varchar NOT NULL,
  	"hours" varchar
  );
  
  ALTER TABLE "pickup_points_exceptions" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "pickup_points" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"name" varchar NOT NULL,
  	"line1" varchar NOT NULL,
  	"line2" varchar,
  	"postal_code" varchar NOT NULL,
  	"city" varchar NOT NULL,
  	"region" varchar,
  	"country" "enum_pickup_points_country" NOT NULL,
  	"note" varchar,
  	"hours_monday" varchar,
  	"hours_tuesday" varchar,
  	"hours_wednesday" varchar,
  	"hours_thursday" varchar,
  	"hours_friday" varchar,
  	"hours_saturday" varchar,
  	"hours_sunday" varchar,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "pickup_points" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "shipping_boxes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"name" varchar NOT NULL,
  	"length" numeric NOT NULL,
  	"width" numeric NOT NULL,
  	"height" numeric NOT NULL,
  	"max_weight" numeric,
  	"own_weight" numeric DEFAULT 0,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "shipping_boxes" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "shipping_classes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"name" varchar NOT NULL,
  	"description" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "shipping_classes" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "shipping_methods" ALTER COLUMN "price" DROP NOT NULL;
  ALTER TABLE "products" ADD COLUMN "weight" numeric;
  ALTER TABLE "products" ADD COLUMN "shipping_class_id" uuid;
  ALTER TABLE "products" ADD COLUMN "shipping_surcharge" numeric;
  ALTER TABLE "products" ADD COLUMN "length" numeric;
  ALTER TABLE "products" ADD COLUMN "width" numeric;
  ALTER TABLE "products" ADD COLUMN "height" numeric;
  ALTER TABLE "_products_v" ADD COLUMN "version_weight" numeric;
  ALTER TABLE "_products_v" ADD COLUMN "version_shipping_class_id" uuid;
  ALTER TABLE "_products_v" ADD COLUMN "version_shipping_surcharge" numeric;
  ALTER TABLE "_products_v" ADD COLUMN "version_length" numeric;
  ALTER TABLE "_products_v" ADD COLUMN "version_width" numeric;
  ALTER TABLE "_products_v" ADD COLUMN "version_height" numeric;
  ALTER TABLE "variants" ADD COLUMN "weight" numeric;
  ALTER TABLE "variants" ADD COLUMN "shipping_class_id" uuid;
  ALTER TABLE "variants" ADD COLUMN "shipping_surcharge" numeric;
  ALTER TABLE "variants" ADD COLUMN "length" numeric;
  ALTER TABLE "variants" ADD COLUMN "width" numeric;
  ALTER TABLE "variants" ADD COLUMN "height" numeric;
  ALTER TABLE "carts" ADD COLUMN "shipping_choice" varchar;
  ALTER TABLE "carts" ADD COLUMN "shipping_rates" jsonb;
  ALTER TABLE "shipping_methods" ADD COLUMN "kind" "enum_shipping_methods_kind" DEFAULT 'delivery';
  ALTER TABLE "shipping_methods" ADD COLUMN "zone_id" uuid;
  ALTER TABLE "shipping_methods" ADD COLUMN "carrier" varchar;
  ALTER TABLE "shipping_methods" ADD COLUMN "basis" "enum_shipping_methods_basis" DEFAULT 'flat';
  ALTER TABLE "shipping_methods" ADD COLUMN "steps" jsonb;
  ALTER TABLE "shipping_methods" ADD COLUMN "further" jsonb;
  ALTER TABLE "shipping_methods" ADD COLUMN "minimum_worth" numeric;
  ALTER TABLE "shipping_methods" ADD COLUMN "maximum_worth" numeric;
  ALTER TABLE "shipping_methods" ADD COLUMN "handling_days" numeric;
  ALTER TABLE "shipping_methods" ADD COLUMN "transit_min" numeric;
  ALTER TABLE "shipping_methods" ADD COLUMN "transit_max" numeric;
  ALTER TABLE "shipping_methods" ADD COLUMN "cut_off" varchar;
  ALTER TABLE "shipping_methods" ADD COLUMN "working_days" "enum_shipping_methods_working_days" DEFAULT 'mon-fri';
  ALTER TABLE "shipping_zones_countries" ADD CONSTRAINT "shipping_zones_countries_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."shipping_zones"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "shipping_zones" ADD CONSTRAINT "shipping_zones_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "shipping_methods_surcharges" ADD CONSTRAINT "shipping_methods_surcharges_class_id_shipping_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."shipping_classes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "shipping_methods_surcharges" ADD CONSTRAINT "shipping_methods_surcharges_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."shipping_methods"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "shipping_methods_prices" ADD CONSTRAINT "shipping_methods_prices_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."shipping_methods"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "shipping_methods_rels" ADD CONSTRAINT "shipping_methods_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."shipping_methods"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "shipping_methods_rels" ADD CONSTRAINT "shipping_methods_rels_pickup_points_fk" FOREIGN KEY ("pickup_points_id") REFERENCES "public"."pickup_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "shipping_methods_rels" ADD CONSTRAINT "shipping_methods_rels_shipping_classes_fk" FOREIGN KEY ("shipping_classes_id") REFERENCES "public"."shipping_classes"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "shipping_methods_rels" ADD CONSTRAINT "shipping_methods_rels_categories_fk" FOREIGN KEY ("categories_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "shipping_methods_rels" ADD CONSTRAINT "shipping_methods_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pickup_points_exceptions" ADD CONSTRAINT "pickup_points_exceptions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."pickup_points"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pickup_points" ADD CONSTRAINT "pickup_points_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "shipping_boxes" ADD CONSTRAINT "shipping_boxes_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "shipping_classes" ADD CONSTRAINT "shipping_classes_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "shipping_zones_countries_order_idx" ON "shipping_zones_countries" USING btree ("order");
  CREATE INDEX "shipping_zones_countries_parent_idx" ON "shipping_zones_countries" USING btree ("parent_id");
  CREATE INDEX "shipping_zones_tenant_idx" ON "shipping_zones" USING btree ("tenant_id");
  CREATE INDEX "shipping_zones_updated_at_idx" ON "shipping_zones" USING btree ("updated_at");
  CREATE INDEX "shipping_zones_created_at_idx" ON "shipping_zones" USING btree ("created_at");
  CREATE INDEX "tenant_position_1_idx" ON "shipping_zones" USING btree ("tenant_id","position");
  CREATE INDEX "shipping_methods_surcharges_order_idx" ON "shipping_methods_surcharges" USING btree ("_order");
  CREATE INDEX "shipping_methods_surcharges_parent_id_idx" ON "shipping_methods_surcharges" USING btree ("_parent_id");
  CREATE INDEX "shipping_methods_surcharges_class_idx" ON "shipping_methods_surcharges" USING btree ("class_id");
  CREATE INDEX "shipping_methods_prices_order_idx" ON "shipping_methods_prices" USING btree ("_order");
  CREATE INDEX "shipping_methods_prices_parent_id_idx" ON "shipping_methods_prices" USING btree ("_parent_id");
  CREATE INDEX "shipping_methods_rels_order_idx" ON "shipping_methods_rels" USING btree ("order");
  CREATE INDEX "shipping_methods_rels_parent_idx" ON "shipping_methods_rels" USING btree ("parent_id");
  CREATE INDEX "shipping_methods_rels_path_idx" ON "shipping_methods_rels" USING btree ("path");
  CREATE INDEX "shipping_methods_rels_pickup_points_id_idx" ON "shipping_methods_rels" USING btree ("pickup_points_id");
  CREATE INDEX "shipping_methods_rels_shipping_classes_id_idx" ON "shipping_methods_rels" USING btree ("shipping_classes_id");
  CREATE INDEX "shipping_methods_rels_categories_id_idx" ON "shipping_methods_rels" USING btree ("categories_id");
  CREATE INDEX "shipping_methods_rels_products_id_idx" ON "shipping_methods_rels" USING btree ("products_id");
  CREATE INDEX "pickup_points_exceptions_order_idx" ON "pickup_points_exceptions" USING btree ("_order");
  CREATE INDEX "pickup_points_exceptions_parent_id_idx" ON "pickup_points_exceptions" USING btree ("_parent_id");
  CREATE INDEX "pickup_points_tenant_idx" ON "pickup_points" USING btree ("tenant_id");
  CREATE INDEX "pickup_points_updated_at_idx" ON "pickup_points" USING btree ("updated_at");
  CREATE INDEX "pickup_points_created_at_idx" ON "pickup_points" USING btree ("created_at");
  CREATE INDEX "tenant_active_1_idx" ON "pickup_points" USING btree ("tenant_id","active");
  CREATE INDEX "shipping_boxes_tenant_idx" ON "shipping_boxes" USING btree ("tenant_id");
  CREATE INDEX "shipping_boxes_updated_at_idx" ON "shipping_boxes" USING btree ("updated_at");
  CREATE INDEX "shipping_boxes_created_at_idx" ON "shipping_boxes" USING btree ("created_at");
  CREATE INDEX "tenant_active_2_idx" ON "shipping_boxes" USING btree ("tenant_id","active");
  CREATE INDEX "shipping_classes_tenant_idx" ON "shipping_classes" USING btree ("tenant_id");
  CREATE INDEX "shipping_classes_updated_at_idx" ON "shipping_classes" USING btree ("updated_at");
  CREATE INDEX "shipping_classes_created_at_idx" ON "shipping_classes" USING btree ("created_at");
  ALTER TABLE "products" ADD CONSTRAINT "products_shipping_class_id_shipping_classes_id_fk" FOREIGN KEY ("shipping_class_id") REFERENCES "public"."shipping_classes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_products_v" ADD CONSTRAINT "_products_v_version_shipping_class_id_shipping_classes_id_fk" FOREIGN KEY ("version_shipping_class_id") REFERENCES "public"."shipping_classes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "variants" ADD CONSTRAINT "variants_shipping_class_id_shipping_classes_id_fk" FOREIGN KEY ("shipping_class_id") REFERENCES "public"."shipping_classes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "shipping_methods" ADD CONSTRAINT "shipping_methods_zone_id_shipping_zones_id_fk" FOREIGN KEY ("zone_id") REFERENCES "public"."shipping_zones"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "products_shipping_class_idx" ON "products" USING btree ("shipping_class_id");
  CREATE INDEX "_products_v_version_version_shipping_class_idx" ON "_products_v" USING btree ("version_shipping_class_id");
  CREATE INDEX "variants_shipping_class_idx" ON "variants" USING btree ("shipping_class_id");
  CREATE INDEX "shipping_methods_zone_idx" ON "shipping_methods" USING btree ("zone_id");
  CREATE POLICY "souk_wall" ON "shipping_zones_countries" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "shipping_zones" "p" where "p"."id" = "shipping_zones_countries"."parent_id")) WITH CHECK (exists (select 1 from "shipping_zones" "p" where "p"."id" = "shipping_zones_countries"."parent_id"));
  CREATE POLICY "souk_wall" ON "shipping_zones" AS PERMISSIVE FOR ALL TO public USING ("shipping_zones"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("shipping_zones"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "shipping_methods_surcharges" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "shipping_methods" "p" where "p"."id" = "shipping_methods_surcharges"."_parent_id")) WITH CHECK (exists (select 1 from "shipping_methods" "p" where "p"."id" = "shipping_methods_surcharges"."_parent_id"));
  CREATE POLICY "souk_wall" ON "shipping_methods_prices" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "shipping_methods" "p" where "p"."id" = "shipping_methods_prices"."_parent_id")) WITH CHECK (exists (select 1 from "shipping_methods" "p" where "p"."id" = "shipping_methods_prices"."_parent_id"));
  CREATE POLICY "souk_wall" ON "shipping_methods_rels" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "shipping_methods" "p" where "p"."id" = "shipping_methods_rels"."parent_id")) WITH CHECK (exists (select 1 from "shipping_methods" "p" where "p"."id" = "shipping_methods_rels"."parent_id"));
  CREATE POLICY "souk_wall" ON "pickup_points_exceptions" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "pickup_points" "p" where "p"."id" = "pickup_points_exceptions"."_parent_id")) WITH CHECK (exists (select 1 from "pickup_points" "p" where "p"."id" = "pickup_points_exceptions"."_parent_id"));
  CREATE POLICY "souk_wall" ON "pickup_points" AS PERMISSIVE FOR ALL TO public USING ("pickup_points"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("pickup_points"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "shipping_boxes" AS PERMISSIVE FOR ALL TO public USING ("shipping_boxes"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("shipping_boxes"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "shipping_classes" AS PERMISSIVE FOR ALL TO public USING ("shipping_classes"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("shipping_classes"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "shipping_zones_countries" CASCADE;
  DROP TABLE "shipping_zones_countries" CASCADE;
  DROP POLICY "souk_wall" ON "shipping_zones" CASCADE;
  DROP TABLE "shipping_zones" CASCADE;
  DROP POLICY "souk_wall" ON "shipping_methods_surcharges" CASCADE;
  DROP TABLE "shipping_methods_surcharges" CASCADE;
  DROP POLICY "souk_wall" ON "shipping_methods_prices" CASCADE;
  DROP TABLE "shipping_methods_prices" CASCADE;
  DROP POLICY "souk_wall" ON "shipping_methods_rels" CASCADE;
  DROP TABLE "shipping_methods_rels" CASCADE;
  DROP POLICY "souk_wall" ON "pickup_points_exceptions" CASCADE;
  DROP TABLE "pickup_points_exceptions" CASCADE;
  DROP POLICY "souk_wall" ON "pickup_points" CASCADE;
  DROP TABLE "pickup_points" CASCADE;
  DROP POLICY "souk_wall" ON "shipping_boxes" CASCADE;
  DROP TABLE "shipping_boxes" CASCADE;
  DROP POLICY "souk_wall" ON "shipping_classes" CASCADE;
  DROP TABLE "shipping_classes" CASCADE;
  ALTER TABLE "products" DROP CONSTRAINT "products_shipping_class_id_shipping_classes_id_fk";
  
  ALTER TABLE "_products_v" DROP CONSTRAINT "_products_v_version_shipping_class_id_shipping_classes_id_fk";
  
  ALTER TABLE "variants" DROP CONSTRAINT "variants_shipping_class_id_shipping_classes_id_fk";
  
  ALTER TABLE "shipping_methods" DROP CONSTRAINT "shipping_methods_zone_id_shipping_zones_id_fk";
  
  DROP INDEX "products_shipping_class_idx";
  DROP INDEX "_products_v_version_version_shipping_class_idx";
  DROP INDEX "variants_shipping_class_idx";
  DROP INDEX "shipping_methods_zone_idx";
  ALTER TABLE "shipping_methods" ALTER COLUMN "price" SET NOT NULL;
  ALTER TABLE "products" DROP COLUMN "weight";
  ALTER TABLE "products" DROP COLUMN "shipping_class_id";
  ALTER TABLE "products" DROP COLUMN "shipping_surcharge";
  ALTER TABLE "products" DROP COLUMN "length";
  ALTER TABLE "products" DROP COLUMN "width";
  ALTER TABLE "products" DROP COLUMN "height";
  ALTER TABLE "_products_v" DROP COLUMN "version_weight";
  ALTER TABLE "_products_v" DROP COLUMN "version_shipping_class_id";
  ALTER TABLE "_products_v" DROP COLUMN "version_shipping_surcharge";
  ALTER TABLE "_products_v" DROP COLUMN "version_length";
  ALTER TABLE "_products_v" DROP COLUMN "version_width";
  ALTER TABLE "_products_v" DROP COLUMN "version_height";
  ALTER TABLE "variants" DROP COLUMN "weight";
  ALTER TABLE "variants" DROP COLUMN "shipping_class_id";
  ALTER TABLE "variants" DROP COLUMN "shipping_surcharge";
  ALTER TABLE "variants" DROP COLUMN "length";
  ALTER TABLE "variants" DROP COLUMN "width";
  ALTER TABLE "variants" DROP COLUMN "height";
  ALTER TABLE "carts" DROP COLUMN "shipping_choice";
  ALTER TABLE "carts" DROP COLUMN "shipping_rates";
  ALTER TABLE "shipping_methods" DROP COLUMN "kind";
  ALTER TABLE "shipping_methods" DROP COLUMN "zone_id";
  ALTER TABLE "shipping_methods" DROP COLUMN "carrier";
  ALTER TABLE "shipping_methods" DROP COLUMN "basis";
  ALTER TABLE "shipping_methods" DROP COLUMN "steps";
  ALTER TABLE "shipping_methods" DROP COLUMN "further";
  ALTER TABLE "shipping_methods" DROP COLUMN "minimum_worth";
  ALTER TABLE "shipping_methods" DROP COLUMN "maximum_worth";
  ALTER TABLE "shipping_methods" DROP COLUMN "handling_days";
  ALTER TABLE "shipping_methods" DROP COLUMN "transit_min";
  ALTER TABLE "shipping_methods" DROP COLUMN "transit_max";
  ALTER TABLE "shipping_methods" DROP COLUMN "cut_off";
  ALTER TABLE "shipping_methods" DROP COLUMN "working_days";
  DROP TYPE "public"."enum_shipping_zones_countries";
  DROP TYPE "public"."enum_shipping_methods_surcharges_per";
  DROP TYPE "public"."enum_shipping_methods_kind";
  DROP TYPE "public"."enum_shipping_methods_basis";
  DROP TYPE "public"."enum_shipping_methods_working_days";
  DROP TYPE "public"."enum_pickup_points_country";`)
}
