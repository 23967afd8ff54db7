import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_stock_counts_scope" AS ENUM('all', 'category', 'vendor', 'chosen');
  CREATE TYPE "public"."enum_stock_counts_state" AS ENUM('draft', 'counting', 'applied', 'cancelled');
  CREATE TABLE "stock_counts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"name" varchar NOT NULL,
  	"location_id" uuid,
  	"scope" "enum_stock_counts_scope" DEFAULT 'all' NOT NULL,
  	"category_id" uuid,
  	"vendor" varchar,
  	"note" varchar,
  	"state" "enum_stock_counts_state" DEFAULT 'draft' NOT NULL,
  	"started_at" timestamp(3) with time zone,
  	"ended_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "stock_counts" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "stock_counts_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"variants_id" uuid
  );
  
  ALTER TABLE "stock_counts_rels" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "stock_count_lines" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"count_id" uuid NOT NULL,
  	"variant_id" uuid,
  	"label" varchar NOT NULL,
  	"sku" varchar,
  	"expected" numeric NOT NULL,
  	"counted" numeric,
  	"unsure" boolean DEFAULT false,
  	"counted_at" timestamp(3) with time zone,
  	"counted_by" varchar,
  	"applied" numeric,
  	"problem" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "stock_count_lines" ENABLE ROW LEVEL SECURITY;
  DROP INDEX "tenant_createdAt_2_idx";
  DROP INDEX "tenant_createdAt_3_idx";
  DROP INDEX "tenant_createdAt_4_idx";
  ALTER TABLE "stock_counts" ADD CONSTRAINT "stock_counts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stock_counts" ADD CONSTRAINT "stock_counts_location_id_stock_locations_id_fk" FOREIGN KEY ("location_id") REFERENCES "public"."stock_locations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stock_counts" ADD CONSTRAINT "stock_counts_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stock_counts_rels" ADD CONSTRAINT "stock_counts_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."stock_counts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "stock_counts_rels" ADD CONSTRAINT "stock_counts_rels_variants_fk" FOREIGN KEY ("variants_id") REFERENCES "public"."variants"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "stock_count_lines" ADD CONSTRAINT "stock_count_lines_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stock_count_lines" ADD CONSTRAINT "stock_count_lines_count_id_stock_counts_id_fk" FOREIGN KEY ("count_id") REFERENCES "public"."stock_counts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stock_count_lines" ADD CONSTRAINT "stock_count_lines_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "stock_counts_tenant_idx" ON "stock_counts" USING btree ("tenant_id");
  CREATE INDEX "stock_counts_location_idx" ON "stock_counts" USING btree ("location_id");
  CREATE INDEX "stock_counts_category_idx" ON "stock_counts" USING btree ("category_id");
  CREATE INDEX "stock_counts_updated_at_idx" ON "stock_counts" USING btree ("updated_at");
  CREATE INDEX "stock_counts_created_at_idx" ON "stock_counts" USING btree ("created_at");
  CREATE INDEX "tenant_createdAt_2_idx" ON "stock_counts" USING btree ("tenant_id","created_at");
  CREATE INDEX "stock_counts_rels_order_idx" ON "stock_counts_rels" USING btree ("order");
  CREATE INDEX "stock_counts_rels_parent_idx" ON "stock_counts_rels" USING btree ("parent_id");
  CREATE INDEX "stock_counts_rels_path_idx" ON "stock_counts_rels" USING btree ("path");
  CREATE INDEX "stock_counts_rels_variants_id_idx" ON "stock_counts_rels" USING btree ("variants_id");
  CREATE INDEX "stock_count_lines_tenant_idx" ON "stock_count_lines" USING btree ("tenant_id");
  CREATE INDEX "stock_count_lines_count_idx" ON "stock_count_lines" USING btree ("count_id");
  CREATE INDEX "stock_count_lines_variant_idx" ON "stock_count_lines" USING btree ("variant_id");
  CREATE INDEX "stock_count_lines_updated_at_idx" ON "stock_count_lines" USING btree ("updated_at");
  CREATE INDEX "stock_count_lines_created_at_idx" ON "stock_count_lines" USING btree ("created_at");
  CREATE UNIQUE INDEX "count_variant_idx" ON "stock_count_lines" USING btree ("count_id","variant_id");
  CREATE INDEX "tenant_createdAt_3_idx" ON "stock_movements" USING btree ("tenant_id","created_at");
  CREATE INDEX "tenant_createdAt_4_idx" ON "imports" USING btree ("tenant_id","created_at");
  CREATE INDEX "tenant_createdAt_5_idx" ON "exports" USING btree ("tenant_id","created_at");
  CREATE POLICY "souk_wall" ON "stock_counts" AS PERMISSIVE FOR ALL TO public USING ("stock_counts"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("stock_counts"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "stock_counts_rels" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "stock_counts" "p" where "p"."id" = "stock_counts_rels"."parent_id")) WITH CHECK (exists (select 1 from "stock_counts" "p" where "p"."id" = "stock_counts_rels"."parent_id"));
  CREATE POLICY "souk_wall" ON "stock_count_lines" AS PERMISSIVE FOR ALL TO public USING ("stock_count_lines"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("stock_count_lines"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "stock_counts" CASCADE;
  DROP TABLE "stock_counts" CASCADE;
  DROP POLICY "souk_wall" ON "stock_counts_rels" CASCADE;
  DROP TABLE "stock_counts_rels" CASCADE;
  DROP POLICY "souk_wall" ON "stock_count_lines" CASCADE;
  DROP TABLE "stock_count_lines" CASCADE;
  DROP INDEX "tenant_createdAt_3_idx";
  DROP INDEX "tenant_createdAt_4_idx";
  DROP INDEX "tenant_createdAt_5_idx";
  CREATE INDEX "tenant_createdAt_2_idx" ON "stock_movements" USING btree ("tenant_id","created_at");
  CREATE INDEX "tenant_createdAt_3_idx" ON "imports" USING btree ("tenant_id","created_at");
  CREATE INDEX "tenant_createdAt_4_idx" ON "exports" USING btree ("tenant_id","created_at");
  DROP TYPE "public"."enum_stock_counts_scope";
  DROP TYPE "public"."enum_stock_counts_state";`)
}
