import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_tax_rates_country" AS ENUM('AF', 'AX', 'AL', 'DZ', 'AS', 'AD', 'AO', 'AI', 'AQ', 'AG', 'AR', 'AM', 'AW', 'AU', 'AT', 'AZ', 'BS', 'BH', 'BD', 'BB', 'BY', 'BE', 'BZ', 'BJ', 'BM', 'BT', 'BO', 'BA', 'BW', 'BV', 'BR', 'IO', 'VG', 'BN', 'BG', 'BF', 'BI', 'KH', 'CM', 'CA', 'CV', 'BQ', 'KY', 'CF', 'TD', 'CL', 'CN', 'CX', 'CC', 'CO', 'KM', 'CG', 'CD', 'CK', 'CR', 'CI', 'HR', 'CU', 'CW', 'CY', 'CZ', 'DK', 'DJ', 'DM', 'DO', 'EC', 'EG', 'SV', 'GQ', 'ER', 'EE', 'SZ', 'ET', 'FK', 'FO', 'FJ', 'FI', 'FR', 'GF', 'PF', 'TF', 'GA', 'GM', 'GE', 'DE', 'GH', 'GI', 'GR', 'GL', 'GD', 'GP', 'GU', 'GT', 'GG', 'GN', 'GW', 'GY', 'HT', 'HM', 'HN', 'HK', 'HU', 'IS', 'IN', 'ID', 'IR', 'IQ', 'IE', 'IM', 'IL', 'IT', 'JM', 'JP', 'JE', 'JO', 'KZ', 'KE', 'KI', 'KW', 'KG', 'LA', 'LV', 'LB', 'LS', 'LR', 'LY', 'LI', 'LT', 'LU', 'MO', 'MG', 'MW', 'MY', 'MV', 'ML', 'MT', 'MH', 'MQ', 'MR', 'MU', 'YT', 'MX', 'FM', 'MD', 'MC', 'MN', 'ME', 'MS', 'MA', 'MZ', 'MM', 'NA', 'NR', 'NP', 'NL', 'NC', 'NZ', 'NI', 'NE', 'NG', 'NU', 'NF', 'KP', 'MK', 'MP', 'NO', 'OM', 'PK', 'PW', 'PS', 'PA', 'PG', 'PY', 'PE', 'PH', 'PN', 'PL', 'PT', 'PR', 'QA', 'RE', 'RO', 'RU', 'RW', 'WS', 'SM', 'ST', 'SA', 'SN', 'RS', 'SC', 'SL', 'SG', 'SX', 'SK', 'SI', 'SB', 'SO', 'ZA', 'GS', 'KR', 'SS', 'ES', 'LK', 'BL', 'SH', 'KN', 'LC', 'MF', 'PM', 'VC', 'SD', 'SR', 'SJ', 'SE', 'CH', 'SY', 'TW', 'TJ', 'TZ', 'TH', 'TL', 'TG', 'TK', 'TO', 'TT', 'TN', 'TR', 'TM', 'TC', 'TV', 'UM', 'VI', 'UG', 'UA', 'AE', 'GB', 'US', 'UY', 'UZ', 'VU', 'VA', 'VE', 'VN', 'WF', 'EH', 'YE', 'ZM', 'ZW');
  CREATE TYPE "public"."enum_tenants_taxation_shipping" AS ENUM('contents', 'standard');
  CREATE TYPE "public"."enum_tenants_taxation_rounding" AS ENUM('line', 'total');
  CREATE TYPE "public"."enum_tenants_taxation_eu_sales" AS ENUM('destination', 'home');
  CREATE TYPE "public"."enum_tenants_taxation_untaxed_prices" AS ENUM('keep', 'net');
  CREATE TABLE "tax_rates" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"name" varchar DEFAULT 'VAT' NOT NULL,
  	"rate" numeric NOT NULL,
  	"country" "enum_tax_rates_country" NOT NULL,
  	"region" varchar,
  	"postcode" varchar,
  	"tax_class_id" uuid,
  	"starts_at" timestamp(3) with time zone,
  	"ends_at" timestamp(3) with time zone,
  	"on_shipping" boolean DEFAULT true,
  	"layer" numeric DEFAULT 1 NOT NULL,
  	"compound" boolean DEFAULT false,
  	"source" varchar,
  	"postcode_key" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "tax_rates" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "tax_classes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"title" varchar NOT NULL,
  	"description" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "tax_classes" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "products" ADD COLUMN "tax_class_id" uuid;
  ALTER TABLE "_products_v" ADD COLUMN "version_tax_class_id" uuid;
  ALTER TABLE "orders" ADD COLUMN "taxation" jsonb;
  ALTER TABLE "carts" ADD COLUMN "tax_id" varchar;
  ALTER TABLE "carts" ADD COLUMN "tax_id_valid" boolean;
  ALTER TABLE "customers" ADD COLUMN "tax_exempt" boolean DEFAULT false;
  ALTER TABLE "customers" ADD COLUMN "tax_exempt_reason" varchar;
  ALTER TABLE "tenants" ADD COLUMN "taxation_home" varchar;
  ALTER TABLE "tenants" ADD COLUMN "taxation_tax_id" varchar;
  ALTER TABLE "tenants" ADD COLUMN "taxation_shipping" "enum_tenants_taxation_shipping" DEFAULT 'contents';
  ALTER TABLE "tenants" ADD COLUMN "taxation_rounding" "enum_tenants_taxation_rounding" DEFAULT 'line';
  ALTER TABLE "tenants" ADD COLUMN "taxation_eu_sales" "enum_tenants_taxation_eu_sales" DEFAULT 'destination';
  ALTER TABLE "tenants" ADD COLUMN "taxation_reverse_charge" boolean DEFAULT false;
  ALTER TABLE "tenants" ADD COLUMN "taxation_untaxed_prices" "enum_tenants_taxation_untaxed_prices" DEFAULT 'keep';
  ALTER TABLE "tax_rates" ADD CONSTRAINT "tax_rates_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tax_rates" ADD CONSTRAINT "tax_rates_tax_class_id_tax_classes_id_fk" FOREIGN KEY ("tax_class_id") REFERENCES "public"."tax_classes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tax_classes" ADD CONSTRAINT "tax_classes_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "tax_rates_tenant_idx" ON "tax_rates" USING btree ("tenant_id");
  CREATE INDEX "tax_rates_tax_class_idx" ON "tax_rates" USING btree ("tax_class_id");
  CREATE INDEX "tax_rates_updated_at_idx" ON "tax_rates" USING btree ("updated_at");
  CREATE INDEX "tax_rates_created_at_idx" ON "tax_rates" USING btree ("created_at");
  CREATE INDEX "tenant_country_postcodeKey_idx" ON "tax_rates" USING btree ("tenant_id","country","postcode_key");
  CREATE INDEX "tax_classes_tenant_idx" ON "tax_classes" USING btree ("tenant_id");
  CREATE INDEX "tax_classes_updated_at_idx" ON "tax_classes" USING btree ("updated_at");
  CREATE INDEX "tax_classes_created_at_idx" ON "tax_classes" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_title_idx" ON "tax_classes" USING btree ("tenant_id","title");
  ALTER TABLE "products" ADD CONSTRAINT "products_tax_class_id_tax_classes_id_fk" FOREIGN KEY ("tax_class_id") REFERENCES "public"."tax_classes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_products_v" ADD CONSTRAINT "_products_v_version_tax_class_id_tax_classes_id_fk" FOREIGN KEY ("version_tax_class_id") REFERENCES "public"."tax_classes"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "products_tax_class_idx" ON "products" USING btree ("tax_class_id");
  CREATE INDEX "_products_v_version_version_tax_class_idx" ON "_products_v" USING btree ("version_tax_class_id");
  CREATE POLICY "souk_wall" ON "tax_rates" AS PERMISSIVE FOR ALL TO public USING ("tax_rates"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("tax_rates"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "tax_classes" AS PERMISSIVE FOR ALL TO public USING ("tax_classes"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("tax_classes"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "tax_rates" CASCADE;
  DROP TABLE "tax_rates" CASCADE;
  DROP POLICY "souk_wall" ON "tax_classes" CASCADE;
  DROP TABLE "tax_classes" CASCADE;
  ALTER TABLE "products" DROP CONSTRAINT "products_tax_class_id_tax_classes_id_fk";
  
  ALTER TABLE "_products_v" DROP CONSTRAINT "_products_v_version_tax_class_id_tax_classes_id_fk";
  
  DROP INDEX "products_tax_class_idx";
  DROP INDEX "_products_v_version_version_tax_class_idx";
  ALTER TABLE "products" DROP COLUMN "tax_class_id";
  ALTER TABLE "_products_v" DROP COLUMN "version_tax_class_id";
  ALTER TABLE "orders" DROP COLUMN "taxation";
  ALTER TABLE "carts" DROP COLUMN "tax_id";
  ALTER TABLE "carts" DROP COLUMN "tax_id_valid";
  ALTER TABLE "customers" DROP COLUMN "tax_exempt";
  ALTER TABLE "customers" DROP COLUMN "tax_exempt_reason";
  ALTER TABLE "tenants" DROP COLUMN "taxation_home";
  ALTER TABLE "tenants" DROP COLUMN "taxation_tax_id";
  ALTER TABLE "tenants" DROP COLUMN "taxation_shipping";
  ALTER TABLE "tenants" DROP COLUMN "taxation_rounding";
  ALTER TABLE "tenants" DROP COLUMN "taxation_eu_sales";
  ALTER TABLE "tenants" DROP COLUMN "taxation_reverse_charge";
  ALTER TABLE "tenants" DROP COLUMN "taxation_untaxed_prices";
  DROP TYPE "public"."enum_tax_rates_country";
  DROP TYPE "public"."enum_tenants_taxation_shipping";
  DROP TYPE "public"."enum_tenants_taxation_rounding";
  DROP TYPE "public"."enum_tenants_taxation_eu_sales";
  DROP TYPE "public"."enum_tenants_taxation_untaxed_prices";`)
}
