import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_price_lists_audience" AS ENUM('everyone', 'groups');
  CREATE TYPE "public"."enum_currencies_rounding" AS ENUM('exact', 'to005', 'to010', 'end50', 'end90', 'end95', 'end99', 'whole', 'five', 'ten', 'fifty', 'hundred');
  CREATE TYPE "public"."enum_currencies_direction" AS ENUM('nearest', 'up', 'down');
  CREATE TABLE "price_lists" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"title" varchar NOT NULL,
  	"audience" "enum_price_lists_audience" DEFAULT 'everyone' NOT NULL,
  	"starts_at" timestamp(3) with time zone,
  	"ends_at" timestamp(3) with time zone,
  	"percentage" numeric,
  	"active" boolean DEFAULT true,
  	"crosses_out" boolean DEFAULT true,
  	"priority" numeric DEFAULT 0 NOT NULL,
  	"currency" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "price_lists" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "price_lists_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"customer_groups_id" uuid,
  	"categories_id" uuid
  );
  
  ALTER TABLE "price_lists_rels" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "price_list_entries" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"list_id" uuid NOT NULL,
  	"product_id" uuid NOT NULL,
  	"variant_id" uuid,
  	"pieces" numeric DEFAULT 1 NOT NULL,
  	"amount" numeric,
  	"percentage" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "price_list_entries" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "currencies" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"code" varchar NOT NULL,
  	"converts" boolean DEFAULT true,
  	"rate" varchar,
  	"rated_at" timestamp(3) with time zone,
  	"rounding" "enum_currencies_rounding" DEFAULT 'exact' NOT NULL,
  	"direction" "enum_currencies_direction" DEFAULT 'nearest' NOT NULL,
  	"factor" varchar,
  	"step" numeric,
  	"ending" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "currencies" ENABLE ROW LEVEL SECURITY;
  DROP INDEX "tenant_active_idx";
  DROP INDEX "tenant_active_1_idx";
  DROP INDEX "tenant_active_2_idx";
  ALTER TABLE "price_lists" ADD CONSTRAINT "price_lists_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "price_lists_rels" ADD CONSTRAINT "price_lists_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."price_lists"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "price_lists_rels" ADD CONSTRAINT "price_lists_rels_customer_groups_fk" FOREIGN KEY ("customer_groups_id") REFERENCES "public"."customer_groups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "price_lists_rels" ADD CONSTRAINT "price_lists_rels_categories_fk" FOREIGN KEY ("categories_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "price_list_entries" ADD CONSTRAINT "price_list_entries_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "price_list_entries" ADD CONSTRAINT "price_list_entries_list_id_price_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."price_lists"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "price_list_entries" ADD CONSTRAINT "price_list_entries_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "price_list_entries" ADD CONSTRAINT "price_list_entries_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "currencies" ADD CONSTRAINT "currencies_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "price_lists_tenant_idx" ON "price_lists" USING btree ("tenant_id");
  CREATE INDEX "price_lists_updated_at_idx" ON "price_lists" USING btree ("updated_at");
  CREATE INDEX "price_lists_created_at_idx" ON "price_lists" USING btree ("created_at");
  CREATE INDEX "tenant_active_idx" ON "price_lists" USING btree ("tenant_id","active");
  CREATE INDEX "price_lists_rels_order_idx" ON "price_lists_rels" USING btree ("order");
  CREATE INDEX "price_lists_rels_parent_idx" ON "price_lists_rels" USING btree ("parent_id");
  CREATE INDEX "price_lists_rels_path_idx" ON "price_lists_rels" USING btree ("path");
  CREATE INDEX "price_lists_rels_customer_groups_id_idx" ON "price_lists_rels" USING btree ("customer_groups_id");
  CREATE INDEX "price_lists_rels_categories_id_idx" ON "price_lists_rels" USING btree ("categories_id");
  CREATE INDEX "price_list_entries_tenant_idx" ON "price_list_entries" USING btree ("tenant_id");
  CREATE INDEX "price_list_entries_list_idx" ON "price_list_entries" USING btree ("list_id");
  CREATE INDEX "price_list_entries_product_idx" ON "price_list_entries" USING btree ("product_id");
  CREATE INDEX "price_list_entries_variant_idx" ON "price_list_entries" USING btree ("variant_id");
  CREATE INDEX "price_list_entries_updated_at_idx" ON "price_list_entries" USING btree ("updated_at");
  CREATE INDEX "price_list_entries_created_at_idx" ON "price_list_entries" USING btree ("created_at");
  CREATE INDEX "list_product_idx" ON "price_list_entries" USING btree ("list_id","product_id");
  CREATE INDEX "product_list_idx" ON "price_list_entries" USING btree ("product_id","list_id");
  CREATE INDEX "currencies_tenant_idx" ON "currencies" USING btree ("tenant_id");
  CREATE INDEX "currencies_updated_at_idx" ON "currencies" USING btree ("updated_at");
  CREATE INDEX "currencies_created_at_idx" ON "currencies" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_code_2_idx" ON "currencies" USING btree ("tenant_id","code");
  CREATE INDEX "tenant_active_1_idx" ON "shipping_methods" USING btree ("tenant_id","active");
  CREATE INDEX "tenant_active_2_idx" ON "pickup_points" USING btree ("tenant_id","active");
  CREATE INDEX "tenant_active_3_idx" ON "shipping_boxes" USING btree ("tenant_id","active");
  CREATE POLICY "souk_wall" ON "price_lists" AS PERMISSIVE FOR ALL TO public USING ("price_lists"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("price_lists"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "price_lists_rels" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "price_lists" "p" where "p"."id" = "price_lists_rels"."parent_id")) WITH CHECK (exists (select 1 from "price_lists" "p" where "p"."id" = "price_lists_rels"."parent_id"));
  CREATE POLICY "souk_wall" ON "price_list_entries" AS PERMISSIVE FOR ALL TO public USING ("price_list_entries"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("price_list_entries"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "currencies" AS PERMISSIVE FOR ALL TO public USING ("currencies"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("currencies"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "price_lists" CASCADE;
  DROP TABLE "price_lists" CASCADE;
  DROP POLICY "souk_wall" ON "price_lists_rels" CASCADE;
  DROP TABLE "price_lists_rels" CASCADE;
  DROP POLICY "souk_wall" ON "price_list_entries" CASCADE;
  DROP TABLE "price_list_entries" CASCADE;
  DROP POLICY "souk_wall" ON "currencies" CASCADE;
  DROP TABLE "currencies" CASCADE;
  DROP INDEX "tenant_active_1_idx";
  DROP INDEX "tenant_active_2_idx";
  DROP INDEX "tenant_active_3_idx";
  CREATE INDEX "tenant_active_idx" ON "shipping_methods" USING btree ("tenant_id","active");
  CREATE INDEX "tenant_active_1_idx" ON "pickup_points" USING btree ("tenant_id","active");
  CREATE INDEX "tenant_active_2_idx" ON "shipping_boxes" USING btree ("tenant_id","active");
  DROP TYPE "public"."enum_price_lists_audience";
  DROP TYPE "public"."enum_currencies_rounding";
  DROP TYPE "public"."enum_currencies_direction";`)
}
