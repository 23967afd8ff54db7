import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_products_stock_policy" AS ENUM('deny', 'backorder', 'preorder');
  CREATE TYPE "public"."enum__products_v_version_stock_policy" AS ENUM('deny', 'backorder', 'preorder');
  CREATE TYPE "public"."enum_variants_stock_policy" AS ENUM('deny', 'backorder', 'preorder');
  CREATE TYPE "public"."enum_stock_transfers_state" AS ENUM('draft', 'sent', 'partly', 'received', 'cancelled');
  CREATE TABLE "stock_transfers_lines" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"variant_id" uuid,
  	"quantity" numeric DEFAULT 1 NOT NULL,
  	"received" numeric DEFAULT 0,
  	"missing" numeric DEFAULT 0,
  	"reason" varchar
  );
  
  ALTER TABLE "stock_transfers_lines" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "stock_transfers" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"name" varchar NOT NULL,
  	"from_id" uuid,
  	"to_id" uuid,
  	"note" varchar,
  	"state" "enum_stock_transfers_state" DEFAULT 'draft' NOT NULL,
  	"expected_at" timestamp(3) with time zone,
  	"sent_at" timestamp(3) with time zone,
  	"received_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "stock_transfers" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "stock_backorders" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"variant_id" uuid NOT NULL,
  	"quantity" numeric NOT NULL,
  	"cause" varchar NOT NULL,
  	"sold" boolean DEFAULT false,
  	"until" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "stock_backorders" ENABLE ROW LEVEL SECURITY;
  DROP INDEX "tenant_createdAt_1_idx";
  DROP INDEX "tenant_createdAt_2_idx";
  DROP INDEX "tenant_createdAt_3_idx";
  ALTER TABLE "products" ADD COLUMN "stock_policy" "enum_products_stock_policy";
  ALTER TABLE "products" ADD COLUMN "backorder_limit" numeric;
  ALTER TABLE "products" ADD COLUMN "preorder_until" timestamp(3) with time zone;
  ALTER TABLE "_products_v" ADD COLUMN "version_stock_policy" "enum__products_v_version_stock_policy";
  ALTER TABLE "_products_v" ADD COLUMN "version_backorder_limit" numeric;
  ALTER TABLE "_products_v" ADD COLUMN "version_preorder_until" timestamp(3) with time zone;
  ALTER TABLE "variants" ADD COLUMN "stock_policy" "enum_variants_stock_policy";
  ALTER TABLE "variants" ADD COLUMN "backorder_limit" numeric;
  ALTER TABLE "variants" ADD COLUMN "preorder_until" timestamp(3) with time zone;
  ALTER TABLE "stock_levels" ADD COLUMN "backordered" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "stock_levels" ADD COLUMN "incoming" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "stock_levels" ADD COLUMN "policy" varchar DEFAULT 'deny';
  ALTER TABLE "stock_levels" ADD COLUMN "backorder_limit" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "stock_levels" ADD COLUMN "preorder_until" timestamp(3) with time zone;
  ALTER TABLE "stock_transfers_lines" ADD CONSTRAINT "stock_transfers_lines_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stock_transfers_lines" ADD CONSTRAINT "stock_transfers_lines_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."stock_transfers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "stock_transfers" ADD CONSTRAINT "stock_transfers_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stock_transfers" ADD CONSTRAINT "stock_transfers_from_id_stock_locations_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."stock_locations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stock_transfers" ADD CONSTRAINT "stock_transfers_to_id_stock_locations_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."stock_locations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stock_backorders" ADD CONSTRAINT "stock_backorders_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stock_backorders" ADD CONSTRAINT "stock_backorders_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "stock_transfers_lines_order_idx" ON "stock_transfers_lines" USING btree ("_order");
  CREATE INDEX "stock_transfers_lines_parent_id_idx" ON "stock_transfers_lines" USING btree ("_parent_id");
  CREATE INDEX "stock_transfers_lines_variant_idx" ON "stock_transfers_lines" USING btree ("variant_id");
  CREATE INDEX "stock_transfers_tenant_idx" ON "stock_transfers" USING btree ("tenant_id");
  CREATE INDEX "stock_transfers_from_idx" ON "stock_transfers" USING btree ("from_id");
  CREATE INDEX "stock_transfers_to_idx" ON "stock_transfers" USING btree ("to_id");
  CREATE INDEX "stock_transfers_updated_at_idx" ON "stock_transfers" USING btree ("updated_at");
  CREATE INDEX "stock_transfers_created_at_idx" ON "stock_transfers" USING btree ("created_at");
  CREATE INDEX "tenant_createdAt_1_idx" ON "stock_transfers" USING btree ("tenant_id","created_at");
  CREATE INDEX "stock_backorders_tenant_idx" ON "stock_backorders" USING btree ("tenant_id");
  CREATE INDEX "stock_backorders_variant_idx" ON "stock_backorders" USING btree ("variant_id");
  CREATE INDEX "stock_backorders_updated_at_idx" ON "stock_backorders" USING btree ("updated_at");
  CREATE INDEX "stock_backorders_created_at_idx" ON "stock_backorders" USING btree ("created_at");
  CREATE UNIQUE INDEX "cause_variant_1_idx" ON "stock_backorders" USING btree ("cause","variant_id");
  CREATE INDEX "tenant_createdAt_2_idx" ON "stock_movements" USING btree ("tenant_id","created_at");
  CREATE INDEX "tenant_createdAt_3_idx" ON "imports" USING btree ("tenant_id","created_at");
  CREATE INDEX "tenant_createdAt_4_idx" ON "exports" USING btree ("tenant_id","created_at");
  CREATE POLICY "souk_wall" ON "stock_transfers_lines" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "stock_transfers" "p" where "p"."id" = "stock_transfers_lines"."_parent_id")) WITH CHECK (exists (select 1 from "stock_transfers" "p" where "p"."id" = "stock_transfers_lines"."_parent_id"));
  CREATE POLICY "souk_wall" ON "stock_transfers" AS PERMISSIVE FOR ALL TO public USING ("stock_transfers"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("stock_transfers"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "stock_backorders" AS PERMISSIVE FOR ALL TO public USING ("stock_backorders"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("stock_backorders"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "stock_transfers_lines" CASCADE;
  DROP TABLE "stock_transfers_lines" CASCADE;
  DROP POLICY "souk_wall" ON "stock_transfers" CASCADE;
  DROP TABLE "stock_transfers" CASCADE;
  DROP POLICY "souk_wall" ON "stock_backorders" CASCADE;
  DROP TABLE "stock_backorders" CASCADE;
  DROP INDEX "tenant_createdAt_2_idx";
  DROP INDEX "tenant_createdAt_3_idx";
  DROP INDEX "tenant_createdAt_4_idx";
  CREATE INDEX "tenant_createdAt_1_idx" ON "stock_movements" USING btree ("tenant_id","created_at");
  CREATE INDEX "tenant_createdAt_2_idx" ON "imports" USING btree ("tenant_id","created_at");
  CREATE INDEX "tenant_createdAt_3_idx" ON "exports" USING btree ("tenant_id","created_at");
  ALTER TABLE "products" DROP COLUMN "stock_policy";
  ALTER TABLE "products" DROP COLUMN "backorder_limit";
  ALTER TABLE "products" DROP COLUMN "preorder_until";
  ALTER TABLE "_products_v" DROP COLUMN "version_stock_policy";
  ALTER TABLE "_products_v" DROP COLUMN "version_backorder_limit";
  ALTER TABLE "_products_v" DROP COLUMN "version_preorder_until";
  ALTER TABLE "variants" DROP COLUMN "stock_policy";
  ALTER TABLE "variants" DROP COLUMN "backorder_limit";
  ALTER TABLE "variants" DROP COLUMN "preorder_until";
  ALTER TABLE "stock_levels" DROP COLUMN "backordered";
  ALTER TABLE "stock_levels" DROP COLUMN "incoming";
  ALTER TABLE "stock_levels" DROP COLUMN "policy";
  ALTER TABLE "stock_levels" DROP COLUMN "backorder_limit";
  ALTER TABLE "stock_levels" DROP COLUMN "preorder_until";
  DROP TYPE "public"."enum_products_stock_policy";
  DROP TYPE "public"."enum__products_v_version_stock_policy";
  DROP TYPE "public"."enum_variants_stock_policy";
  DROP TYPE "public"."enum_stock_transfers_state";`)
}
