import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_imports_kind" AS ENUM('products', 'customers', 'orders', 'discounts', 'redirects');
  CREATE TYPE "public"."enum_imports_format" AS ENUM('souk', 'shopify', 'woocommerce');
  CREATE TYPE "public"."enum_imports_state" AS ENUM('checking', 'ready', 'fetching', 'importing', 'done', 'stopped');
  CREATE TYPE "public"."enum_exports_kind" AS ENUM('products', 'customers', 'orders', 'discounts', 'redirects');
  CREATE TYPE "public"."enum_exports_format" AS ENUM('souk', 'shopify', 'woocommerce');
  CREATE TYPE "public"."enum_exports_state" AS ENUM('running', 'ready', 'expired');
  CREATE TABLE "imports" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"title" varchar NOT NULL,
  	"kind" "enum_imports_kind" NOT NULL,
  	"format" "enum_imports_format" NOT NULL,
  	"state" "enum_imports_state" DEFAULT 'checking' NOT NULL,
  	"total" numeric NOT NULL,
  	"with_pictures" boolean DEFAULT true,
  	"finished_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "imports" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "exports" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"title" varchar NOT NULL,
  	"kind" "enum_exports_kind" NOT NULL,
  	"format" "enum_exports_format" NOT NULL,
  	"file" varchar NOT NULL,
  	"state" "enum_exports_state" DEFAULT 'running' NOT NULL,
  	"total" numeric DEFAULT 0 NOT NULL,
  	"done" numeric DEFAULT 0 NOT NULL,
  	"cursor" varchar,
  	"expires_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "exports" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "import_rows" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"import_id" uuid NOT NULL,
  	"position" numeric NOT NULL,
  	"line" numeric NOT NULL,
  	"handle" varchar,
  	"title" varchar,
  	"item" jsonb,
  	"lines" jsonb,
  	"notes" jsonb,
  	"changes" jsonb,
  	"plan" varchar,
  	"outcome" varchar,
  	"document" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "import_rows" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "import_pictures" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"import_id" uuid,
  	"url" varchar NOT NULL,
  	"alt" varchar,
  	"fingerprint" varchar NOT NULL,
  	"state" varchar NOT NULL,
  	"media_id" uuid,
  	"problem" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "import_pictures" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "import_sources" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"product_id" uuid NOT NULL,
  	"format" varchar NOT NULL,
  	"rows" jsonb,
  	"written" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "import_sources" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "export_parts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"export_id" uuid NOT NULL,
  	"position" numeric NOT NULL,
  	"rows" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "export_parts" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "imports" ADD CONSTRAINT "imports_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "exports" ADD CONSTRAINT "exports_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "import_pictures" ADD CONSTRAINT "import_pictures_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "import_pictures" ADD CONSTRAINT "import_pictures_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "import_pictures" ADD CONSTRAINT "import_pictures_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "import_sources" ADD CONSTRAINT "import_sources_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "import_sources" ADD CONSTRAINT "import_sources_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "export_parts" ADD CONSTRAINT "export_parts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "export_parts" ADD CONSTRAINT "export_parts_export_id_exports_id_fk" FOREIGN KEY ("export_id") REFERENCES "public"."exports"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "imports_tenant_idx" ON "imports" USING btree ("tenant_id");
  CREATE INDEX "imports_updated_at_idx" ON "imports" USING btree ("updated_at");
  CREATE INDEX "imports_created_at_idx" ON "imports" USING btree ("created_at");
  CREATE INDEX "tenant_createdAt_2_idx" ON "imports" USING btree ("tenant_id","created_at");
  CREATE INDEX "exports_tenant_idx" ON "exports" USING btree ("tenant_id");
  CREATE INDEX "exports_expires_at_idx" ON "exports" USING btree ("expires_at");
  CREATE INDEX "exports_updated_at_idx" ON "exports" USING btree ("updated_at");
  CREATE INDEX "exports_created_at_idx" ON "exports" USING btree ("created_at");
  CREATE INDEX "tenant_createdAt_3_idx" ON "exports" USING btree ("tenant_id","created_at");
  CREATE INDEX "import_rows_tenant_idx" ON "import_rows" USING btree ("tenant_id");
  CREATE INDEX "import_rows_import_idx" ON "import_rows" USING btree ("import_id");
  CREATE INDEX "import_rows_updated_at_idx" ON "import_rows" USING btree ("updated_at");
  CREATE INDEX "import_rows_created_at_idx" ON "import_rows" USING btree ("created_at");
  CREATE UNIQUE INDEX "import_position_idx" ON "import_rows" USING btree ("import_id","position");
  CREATE INDEX "import_plan_idx" ON "import_rows" USING btree ("import_id","plan");
  CREATE INDEX "import_outcome_idx" ON "import_rows" USING btree ("import_id","outcome");
  CREATE INDEX "import_pictures_tenant_idx" ON "import_pictures" USING btree ("tenant_id");
  CREATE INDEX "import_pictures_import_idx" ON "import_pictures" USING btree ("import_id");
  CREATE INDEX "import_pictures_media_idx" ON "import_pictures" USING btree ("media_id");
  CREATE INDEX "import_pictures_updated_at_idx" ON "import_pictures" USING btree ("updated_at");
  CREATE INDEX "import_pictures_created_at_idx" ON "import_pictures" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_fingerprint_idx" ON "import_pictures" USING btree ("tenant_id","fingerprint");
  CREATE INDEX "import_state_idx" ON "import_pictures" USING btree ("import_id","state");
  CREATE INDEX "import_sources_tenant_idx" ON "import_sources" USING btree ("tenant_id");
  CREATE INDEX "import_sources_product_idx" ON "import_sources" USING btree ("product_id");
  CREATE INDEX "import_sources_updated_at_idx" ON "import_sources" USING btree ("updated_at");
  CREATE INDEX "import_sources_created_at_idx" ON "import_sources" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_product_format_idx" ON "import_sources" USING btree ("tenant_id","product_id","format");
  CREATE INDEX "export_parts_tenant_idx" ON "export_parts" USING btree ("tenant_id");
  CREATE INDEX "export_parts_export_idx" ON "export_parts" USING btree ("export_id");
  CREATE INDEX "export_parts_updated_at_idx" ON "export_parts" USING btree ("updated_at");
  CREATE INDEX "export_parts_created_at_idx" ON "export_parts" USING btree ("created_at");
  CREATE UNIQUE INDEX "export_position_idx" ON "export_parts" USING btree ("export_id","position");
  CREATE POLICY "souk_wall" ON "imports" AS PERMISSIVE FOR ALL TO public USING ("imports"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("imports"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "exports" AS PERMISSIVE FOR ALL TO public USING ("exports"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("exports"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "import_rows" AS PERMISSIVE FOR ALL TO public USING ("import_rows"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("import_rows"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "import_pictures" AS PERMISSIVE FOR ALL TO public USING ("import_pictures"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("import_pictures"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "import_sources" AS PERMISSIVE FOR ALL TO public USING ("import_sources"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("import_sources"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "export_parts" AS PERMISSIVE FOR ALL TO public USING ("export_parts"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("export_parts"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "imports" CASCADE;
  DROP TABLE "imports" CASCADE;
  DROP POLICY "souk_wall" ON "exports" CASCADE;
  DROP TABLE "exports" CASCADE;
  DROP POLICY "souk_wall" ON "import_rows" CASCADE;
  DROP TABLE "import_rows" CASCADE;
  DROP POLICY "souk_wall" ON "import_pictures" CASCADE;
  DROP TABLE "import_pictures" CASCADE;
  DROP POLICY "souk_wall" ON "import_sources" CASCADE;
  DROP TABLE "import_sources" CASCADE;
  DROP POLICY "souk_wall" ON "export_parts" CASCADE;
  DROP TABLE "export_parts" CASCADE;
  DROP TYPE "public"."enum_imports_kind";
  DROP TYPE "public"."enum_imports_format";
  DROP TYPE "public"."enum_imports_state";
  DROP TYPE "public"."enum_exports_kind";
  DROP TYPE "public"."enum_exports_format";
  DROP TYPE "public"."enum_exports_state";`)
}
