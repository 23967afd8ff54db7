import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_products_digital_without_keys" AS ENUM('stop', 'sell');
  CREATE TYPE "public"."enum__products_v_version_digital_without_keys" AS ENUM('stop', 'sell');
  CREATE TYPE "public"."enum_license_keys_state" AS ENUM('free', 'given', 'withdrawn');
  CREATE TYPE "public"."enum_digital_deliveries_kind" AS ENUM('file', 'key');
  CREATE TYPE "public"."enum_digital_deliveries_state" AS ENUM('waiting', 'active', 'withdrawn');
  ALTER TYPE "public"."enum_products_kind" ADD VALUE 'digital';
  ALTER TYPE "public"."enum__products_v_version_kind" ADD VALUE 'digital';
  CREATE TABLE "digital_files" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"title" varchar NOT NULL,
  	"version" varchar,
  	"product_id" uuid,
  	"variant_id" uuid,
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
  	"height" numeric
  );
  
  ALTER TABLE "digital_files" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "license_keys" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"last4" varchar NOT NULL,
  	"variant_id" uuid,
  	"state" "enum_license_keys_state" NOT NULL,
  	"order_id" uuid,
  	"given_at" timestamp(3) with time zone,
  	"sealed" varchar NOT NULL,
  	"hash" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "license_keys" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "digital_deliveries" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"title" varchar NOT NULL,
  	"kind" "enum_digital_deliveries_kind" NOT NULL,
  	"state" "enum_digital_deliveries_state" NOT NULL,
  	"order_id" uuid NOT NULL,
  	"line" varchar NOT NULL,
  	"slot" varchar NOT NULL,
  	"piece" numeric NOT NULL,
  	"variant_id" uuid,
  	"file_id" uuid,
  	"key_id" uuid,
  	"expires_at" timestamp(3) with time zone,
  	"allowed" numeric NOT NULL,
  	"taken" numeric NOT NULL,
  	"last_taken_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "digital_deliveries" ENABLE ROW LEVEL SECURITY;
  DROP INDEX "tenant_order_idx";
  DROP INDEX "tenant_order_1_idx";
  DROP INDEX "tenant_order_2_idx";
  DROP INDEX "tenant_product_idx";
  ALTER TABLE "products" ADD COLUMN "digital_keys" boolean DEFAULT false;
  ALTER TABLE "products" ADD COLUMN "digital_without_keys" "enum_products_digital_without_keys" DEFAULT 'stop';
  ALTER TABLE "products" ADD COLUMN "digital_days" numeric;
  ALTER TABLE "products" ADD COLUMN "digital_downloads" numeric;
  ALTER TABLE "_products_v" ADD COLUMN "version_digital_keys" boolean DEFAULT false;
  ALTER TABLE "_products_v" ADD COLUMN "version_digital_without_keys" "enum__products_v_version_digital_without_keys" DEFAULT 'stop';
  ALTER TABLE "_products_v" ADD COLUMN "version_digital_days" numeric;
  ALTER TABLE "_products_v" ADD COLUMN "version_digital_downloads" numeric;
  ALTER TABLE "tenants" ADD COLUMN "pricing_download_days" numeric;
  ALTER TABLE "tenants" ADD COLUMN "pricing_download_times" numeric;
  ALTER TABLE "digital_files" ADD CONSTRAINT "digital_files_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "digital_files" ADD CONSTRAINT "digital_files_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "digital_files" ADD CONSTRAINT "digital_files_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "license_keys" ADD CONSTRAINT "license_keys_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "license_keys" ADD CONSTRAINT "license_keys_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "license_keys" ADD CONSTRAINT "license_keys_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "digital_deliveries" ADD CONSTRAINT "digital_deliveries_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "digital_deliveries" ADD CONSTRAINT "digital_deliveries_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "digital_deliveries" ADD CONSTRAINT "digital_deliveries_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "digital_deliveries" ADD CONSTRAINT "digital_deliveries_file_id_digital_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."digital_files"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "digital_deliveries" ADD CONSTRAINT "digital_deliveries_key_id_license_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."license_keys"("id") ON DELETE set null ON UPDATE no action;
  CREATE UNIQUE INDEX "digital_files_filename_compound_idx" ON "digital_files" USING btree ("tenant_id","filename");
  CREATE INDEX "digital_files_tenant_idx" ON "digital_files" USING btree ("tenant_id");
  CREATE INDEX "digital_files_product_idx" ON "digital_files" USING btree ("product_id");
  CREATE INDEX "digital_files_variant_idx" ON "digital_files" USING btree ("variant_id");
  CREATE INDEX "digital_files_updated_at_idx" ON "digital_files" USING btree ("updated_at");
  CREATE INDEX "digital_files_created_at_idx" ON "digital_files" USING btree ("created_at");
  CREATE INDEX "digital_files_filename_idx" ON "digital_files" USING btree ("filename");
  CREATE INDEX "tenant_product_idx" ON "digital_files" USING btree ("tenant_id","product_id");
  CREATE INDEX "license_keys_tenant_idx" ON "license_keys" USING btree ("tenant_id");
  CREATE INDEX "license_keys_variant_idx" ON "license_keys" USING btree ("variant_id");
  CREATE INDEX "license_keys_order_idx" ON "license_keys" USING btree ("order_id");
  CREATE INDEX "license_keys_updated_at_idx" ON "license_keys" USING btree ("updated_at");
  CREATE INDEX "license_keys_created_at_idx" ON "license_keys" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_hash_idx" ON "license_keys" USING btree ("tenant_id","hash");
  CREATE INDEX "variant_state_createdAt_idx" ON "license_keys" USING btree ("variant_id","state","created_at");
  CREATE INDEX "tenant_order_idx" ON "license_keys" USING btree ("tenant_id","order_id");
  CREATE INDEX "digital_deliveries_tenant_idx" ON "digital_deliveries" USING btree ("tenant_id");
  CREATE INDEX "digital_deliveries_order_idx" ON "digital_deliveries" USING btree ("order_id");
  CREATE INDEX "digital_deliveries_variant_idx" ON "digital_deliveries" USING btree ("variant_id");
  CREATE INDEX "digital_deliveries_file_idx" ON "digital_deliveries" USING btree ("file_id");
  CREATE INDEX "digital_deliveries_key_idx" ON "digital_deliveries" USING btree ("key_id");
  CREATE INDEX "digital_deliveries_updated_at_idx" ON "digital_deliveries" USING btree ("updated_at");
  CREATE INDEX "digital_deliveries_created_at_idx" ON "digital_deliveries" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_order_line_slot_idx" ON "digital_deliveries" USING btree ("tenant_id","order_id","line","slot");
  CREATE UNIQUE INDEX "tenant_key_idx" ON "digital_deliveries" USING btree ("tenant_id","key_id");
  CREATE INDEX "variant_state_idx" ON "digital_deliveries" USING btree ("variant_id","state");
  CREATE INDEX "state_createdAt_idx" ON "digital_deliveries" USING btree ("state","created_at");
  CREATE INDEX "tenant_order_1_idx" ON "promotion_uses" USING btree ("tenant_id","order_id");
  CREATE INDEX "tenant_order_2_idx" ON "gift_card_entries" USING btree ("tenant_id","order_id");
  CREATE INDEX "tenant_order_3_idx" ON "gift_card_holds" USING btree ("tenant_id","order_id");
  CREATE INDEX "tenant_product_1_idx" ON "wish_list_items" USING btree ("tenant_id","product_id");
  CREATE POLICY "souk_wall" ON "digital_files" AS PERMISSIVE FOR ALL TO public USING ("digital_files"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("digital_files"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "license_keys" AS PERMISSIVE FOR ALL TO public USING ("license_keys"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("license_keys"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "digital_deliveries" AS PERMISSIVE FOR ALL TO public USING ("digital_deliveries"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("digital_deliveries"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "digital_files" CASCADE;
  DROP TABLE "digital_files" CASCADE;
  DROP POLICY "souk_wall" ON "license_keys" CASCADE;
  DROP TABLE "license_keys" CASCADE;
  DROP POLICY "souk_wall" ON "digital_deliveries" CASCADE;
  DROP TABLE "digital_deliveries" CASCADE;
  ALTER TABLE "products" ALTER COLUMN "kind" SET DATA TYPE text;
  ALTER TABLE "products" ALTER COLUMN "kind" SET DEFAULT 'goods'::text;
  DROP TYPE "public"."enum_products_kind";
  CREATE TYPE "public"."enum_products_kind" AS ENUM('goods', 'gift_card');
  ALTER TABLE "products" ALTER COLUMN "kind" SET DEFAULT 'goods'::"public"."enum_products_kind";
  ALTER TABLE "products" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_products_kind" USING "kind"::"public"."enum_products_kind";
  ALTER TABLE "_products_v" ALTER COLUMN "version_kind" SET DATA TYPE text;
  ALTER TABLE "_products_v" ALTER COLUMN "version_kind" SET DEFAULT 'goods'::text;
  DROP TYPE "public"."enum__products_v_version_kind";
  CREATE TYPE "public"."enum__products_v_version_kind" AS ENUM('goods', 'gift_card');
  ALTER TABLE "_products_v" ALTER COLUMN "version_kind" SET DEFAULT 'goods'::"public"."enum__products_v_version_kind";
  ALTER TABLE "_products_v" ALTER COLUMN "version_kind" SET DATA TYPE "public"."enum__products_v_version_kind" USING "version_kind"::"public"."enum__products_v_version_kind";
  DROP INDEX "tenant_order_1_idx";
  DROP INDEX "tenant_order_2_idx";
  DROP INDEX "tenant_order_3_idx";
  DROP INDEX "tenant_product_1_idx";
  CREATE INDEX "tenant_order_idx" ON "promotion_uses" USING btree ("tenant_id","order_id");
  CREATE INDEX "tenant_order_1_idx" ON "gift_card_entries" USING btree ("tenant_id","order_id");
  CREATE INDEX "tenant_order_2_idx" ON "gift_card_holds" USING btree ("tenant_id","order_id");
  CREATE INDEX "tenant_product_idx" ON "wish_list_items" USING btree ("tenant_id","product_id");
  ALTER TABLE "products" DROP COLUMN "digital_keys";
  ALTER TABLE "products" DROP COLUMN "digital_without_keys";
  ALTER TABLE "products" DROP COLUMN "digital_days";
  ALTER TABLE "products" DROP COLUMN "digital_downloads";
  ALTER TABLE "_products_v" DROP COLUMN "version_digital_keys";
  ALTER TABLE "_products_v" DROP COLUMN "version_digital_without_keys";
  ALTER TABLE "_products_v" DROP COLUMN "version_digital_days";
  ALTER TABLE "_products_v" DROP COLUMN "version_digital_downloads";
  ALTER TABLE "tenants" DROP COLUMN "pricing_download_days";
  ALTER TABLE "tenants" DROP COLUMN "pricing_download_times";
  DROP TYPE "public"."enum_products_digital_without_keys";
  DROP TYPE "public"."enum__products_v_version_digital_without_keys";
  DROP TYPE "public"."enum_license_keys_state";
  DROP TYPE "public"."enum_digital_deliveries_kind";
  DROP TYPE "public"."enum_digital_deliveries_state";`)
}
